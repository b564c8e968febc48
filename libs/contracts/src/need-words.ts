import type { NeedMove, NeedState } from './need-moves.js';
import type { Bilingual } from './values.js';

/** What a state is called on screens and in refusals. */
export const needStateNames: Readonly<Record<NeedState, Bilingual>> = {
  draft: { zh: '草稿', en: 'draft' },
  submitted: { zh: '已提交', en: 'submitted' },
  returned: { zh: '已退回', en: 'returned' },
  published: { zh: '已发布', en: 'published' },
  'in-contact': { zh: '对接中', en: 'in contact' },
  closed: { zh: '已关闭', en: 'closed' },
  expired: { zh: '已到期', en: 'expired' },
};

/** What a move does. */
export const needMoveNames: Readonly<Record<NeedMove, Bilingual>> = {
  register: { zh: '登记', en: 'register' },
  submit: { zh: '提交', en: 'submit' },
  withdraw: { zh: '撤回', en: 'take back' },
  return: { zh: '退回', en: 'return' },
  publish: { zh: '发布', en: 'publish' },
  contact: { zh: '标为对接中', en: 'mark as in contact' },
  renew: { zh: '延期', en: 'renew' },
  expire: { zh: '到期', en: 'expire' },
  close: { zh: '关闭', en: 'close' },
  reopen: { zh: '重新开放', en: 'open again' },
  change: { zh: '修改', en: 'change' },
  translate: { zh: '翻译', en: 'translate' },
  attach: { zh: '添加附件', en: 'add a file' },
  detach: { zh: '删除附件', en: 'take a file away' },
};
