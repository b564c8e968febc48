import type { Dictionary } from '../../words/dictionary';

export const noticesWords = {
  notices: { zh: '通知', en: 'Notices' },
  noticesNew: { zh: '通知，{n} 条新的', en: 'Notices, {n} new' },
  noNotices: { zh: '还没有通知', en: 'No notices yet' },
  isNew: { zh: '新', en: 'New' },
  'kind.need-published': { zh: '您的需求已发布：{title}', en: 'Your need is published: {title}' },
  'kind.need-returned': { zh: '您的需求被退回，请修改：{title}', en: 'Your need came back; please change it: {title}' },
  'kind.introduction-released': { zh: '有新的推荐对象', en: 'A new partner is proposed' },
  'kind.introduction-agreed': { zh: '双方都愿意认识', en: 'Both sides want to meet' },
  'kind.introduction-over': { zh: '一次推荐已结束', en: 'A proposal has ended' },
  'kind.response-declined': { zh: '招商部门婉拒了您的应答', en: 'The desk declined an answer of yours' },
  'kind.offer-published': { zh: '您的技术成果已发布：{title}', en: 'Your technology offer is published: {title}' },
  'kind.offer-returned': {
    zh: '您的技术成果被退回，请修改：{title}',
    en: 'Your technology offer came back; please change it: {title}',
  },
  'kind.message': { zh: '招商部门给您留言', en: 'The desk has written to you' },
  'kind.registration-returned': {
    zh: '您的入驻申请被退回，请补充：{title}',
    en: 'Your registration came back; please complete it: {title}',
  },
  'kind.registration-approved': { zh: '您的入驻申请已批准：{title}', en: 'Your registration is approved: {title}' },
  'kind.registration-refused': {
    zh: '您的入驻申请未获批准：{title}',
    en: 'Your registration was not approved: {title}',
  },
  mail: { zh: '邮件提醒', en: 'Notices by mail' },
  mailHint: {
    zh: '有新进展时发一封邮件到这个地址，邮件里只写“请登录查看”。留空则不发',
    en: 'A mail to this address says that something happened, and no more. Leave it empty to get none',
  },
  mailOff: { zh: '本系统没有开通邮件', en: 'This installation sends no mail' },
} as const satisfies Dictionary;
