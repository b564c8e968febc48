import type { Dictionary } from '../../words/dictionary';

export const partnersWords = {
  partners: { zh: '推荐对象', en: 'Partners' },
  partnersHint: {
    zh: '招商部门为您推荐的合作对象。双方都愿意之前，谁也看不到对方是谁。',
    en: 'Partners whom the city proposes. Neither side learns who the other is before both want to meet.',
  },
  noPartners: {
    zh: '目前还没有推荐。有了合适的对象，招商部门会发到这里。',
    en: 'Nobody is proposed yet. When somebody fits, the city shows them here.',
  },
  forNeed: { zh: '针对您的需求：{title}', en: 'For your need: {title}' },
  fitsYou: { zh: '这个需求可能适合您', en: 'This need may suit you' },
  until: { zh: '请在 {day} 前答复', en: 'Please answer by {day}' },
  whatTheyRead: { zh: '对方读到的您', en: 'What they read of you' },
  want: { zh: '愿意认识', en: 'I want to meet' },
  wantNot: { zh: '不合适', en: 'Not for us' },
  changeAnswer: { zh: '改变主意', en: 'Change my mind' },
  noteYes: {
    zh: '想对对方说的话（可不填；双方同意后对方才能看到）',
    en: 'A word for them (optional; they read it once both agree)',
  },
  noteNo: { zh: '为什么不合适（只有招商部门看得到）', en: 'Why not (only the city reads it)' },
  reasonNeeded: { zh: '请写一句为什么不合适', en: 'Please say why not' },
  send: { zh: '发送答复', en: 'Send the answer' },
  answered: { zh: '已答复', en: 'Answered' },
  'said.yes': { zh: '您已表示愿意认识，等对方答复', en: 'You want to meet; the other side has not answered yet' },
  'said.no': { zh: '您已表示不合适', en: 'You said it is not for you' },
  recordedBy: { zh: '由{by}根据您的口头答复记录', en: 'Written down by {by} as you said' },
  'over.declined': { zh: '这次没有成', en: 'This one did not come about' },
  'over.withdrawn': { zh: '招商部门已撤回', en: 'The city took it back' },
  'over.lapsed': { zh: '已过答复日期', en: 'The day to answer has passed' },
  agreed: { zh: '双方都愿意认识', en: 'Both want to meet' },
  theySay: { zh: '对方说：{note}', en: 'They say: {note}' },
  desk: { zh: '{name}会为双方牵线', en: '{name} puts you through to each other' },
} as const satisfies Dictionary;
