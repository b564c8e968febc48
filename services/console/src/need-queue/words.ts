import type { Dictionary } from '../words/dictionary';

export const needQueueWords = {
  queueHint: {
    zh: '企业提交的需求和修改，最早的在前；发布之前不参与匹配',
    en: 'Needs and changes that enterprises handed in, the oldest first; nothing is matched before it is published',
  },
  nothingWaits: { zh: '没有待受理的需求', en: 'Nothing waits' },
  waitingDays: { zh: '已等 {days} 天', en: 'Waiting for {days} days' },
  waitingToday: { zh: '今天提交', en: 'Handed in today' },
  changeOf: { zh: '修改', en: 'Change' },
  before: { zh: '现在', en: 'Now' },
  after: { zh: '改为', en: 'Asked for' },
  toLookAt: { zh: '请留意', en: 'Please look at' },
  nothingOdd: { zh: '未发现缺项或异常', en: 'Nothing missing or odd was found' },
  chosenIndustries: { zh: '企业所选行业', en: 'Industries chosen' },
  proposedIndustries: { zh: '按文字与企业主业推荐', en: 'Proposed by words and trade' },
  whatHappened: { zh: '此前经过', en: 'What happened before' },
  publish: { zh: '发布', en: 'Publish' },
  publishOf: { zh: '发布：{title}', en: 'Publish: {title}' },
  publishedDone: { zh: '已发布，正在匹配', en: 'Published, and being matched' },
  mend: { zh: '订正', en: 'Mend' },
  mendOf: { zh: '订正：{title}', en: 'Mend: {title}' },
  giveBack: { zh: '退回', en: 'Return' },
  giveBackOf: { zh: '退回：{title}', en: 'Return: {title}' },
  giveBackHint: { zh: '企业会看到这段话，请写明要改什么。', en: 'The enterprise reads this: say what to mend.' },
  givenBack: { zh: '已退回企业', en: 'Returned to the enterprise' },
} as const satisfies Dictionary;
