import type { Dictionary } from '../words/dictionary';

export const conversationsWords = {
  conversationsHint: {
    zh: '各机构给招商部门的留言，全体专员共用；写下的内容对方立即可见',
    en: 'What organisations write to the desk, shared by its officers; they can read your answers at once',
  },
  noConversations: { zh: '还没有留言', en: 'No messages yet' },
  pickOne: { zh: '请选择一家机构', en: 'Choose an organisation' },
  unread: { zh: '{n} 条未读', en: '{n} unread' },
  writeTo: { zh: '与“{name}”的留言', en: 'Messages with “{name}”' },
  toMessages: { zh: '留言给 {name}', en: 'Write to {name}' },
  write: { zh: '写留言', en: 'Write a message' },
  send: { zh: '发送', en: 'Send' },
  desk: { zh: '招商部门 · {by}', en: 'Desk · {by}' },
  messages: { zh: '留言', en: 'Messages' },
  noMessages: {
    zh: '还没有留言。有什么想问的，写在下面',
    en: 'No messages yet. If you have a question, write it below',
  },
} as const satisfies Dictionary;
