import type { Dictionary } from '../words/dictionary';

export const portalResponsesWords = {
  fittingNeedsHint: {
    zh: '本市企业提出、适合你们的需求。双方都愿意认识之前，谁也看不到对方是谁。',
    en: 'Needs of enterprises in this city that fit you. Neither side learns who the other is before both want to meet.',
  },
  noFittingNeeds: {
    zh: '目前没有合适的需求。把你们做什么写得更具体，有新的需求时会出现在这里。',
    en: 'Nothing fits at the moment. Say more plainly what you do; new needs appear here.',
  },
  fitsRecords: { zh: '适合：{names}', en: 'Fits {names}' },
  openUntil: { zh: '{day} 前有效', en: 'Open until {day}' },
  weCan: { zh: '我们可以', en: 'We can' },
  whatYouCan: { zh: '用一句话说明能做什么', en: 'In a sentence, what you can do' },
  whatYouCanHint: {
    zh: '例如：做过 8 微米电池铝箔的轧制，可先做小试',
    en: 'Such as: we have rolled 8 µm battery foil and could begin with a trial',
  },
  answeredBy: { zh: '由谁来做', en: 'Who of yours' },
  whom: { zh: '联系人', en: 'Whom to contact' },
  whomHint: { zh: '只有招商部门能看到联系方式', en: 'Only the office sees how to reach the person' },
  noContactYet: { zh: '请先添加一位联系人', en: 'Please add a contact first' },
  sendAnswer: { zh: '发送给招商部门', en: 'Send it to the office' },
  answerSent: { zh: '已发送，招商部门会联系双方', en: 'Sent; the office will speak with both sides' },
  ourAnswers: { zh: '我们的应答', en: 'What we answered' },
  'stands.open': { zh: '等待招商部门处理', en: 'The office is looking at it' },
  'stands.introduced': { zh: '已引荐，请在“推荐对象”中查看', en: 'Introduced; see it under Partners' },
  'stands.declined': { zh: '招商部门婉拒：{note}', en: 'The office declined: {note}' },
  'stands.withdrawn': { zh: '您已撤回', en: 'You took it back' },
  takeAnswerBack: { zh: '撤回应答', en: 'Take the answer back' },
  answerTakenBack: { zh: '已撤回应答', en: 'The answer is taken back' },
} as const satisfies Dictionary;
