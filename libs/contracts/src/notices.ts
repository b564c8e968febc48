import { z } from 'zod';
import { NO_ACT, operation } from './operation.js';
import { type Permission, partiesThemselves } from './roles.js';
import { id, moment, pageInput, pageOf } from './values.js';

/** Those whom a city courts, and who asks to be one of them. */
const readers: Permission = { ...partiesThemselves, visitor: 'own' };

/** What somebody is told of who speaks for an organisation or institution, or asks to. */
export const noticeKind = z.enum([
  'need-published',
  'need-returned',
  'introduction-released',
  'introduction-agreed',
  'introduction-over',
  'response-declined',
  'offer-published',
  'offer-returned',
  'message',
  'registration-returned',
  'registration-approved',
  'registration-refused',
]);
export type NoticeKind = z.output<typeof noticeKind>;

/**
 * 通知. `about` is the id of the need, the introduction, the response, the offer or the registration; `title` that of the own need or
 * offer, or the name that was registered.
 */
export const notice = z.strictObject({
  id,
  kind: noticeKind,
  about: id,
  title: z.string().optional(),
  at: moment,
  /** The reader has not looked at the list since. */
  isNew: z.boolean(),
});
export type Notice = z.output<typeof notice>;

/** Of the own organisation, and of what one asked oneself. Newest first. */
export const listNotices = operation({
  name: 'introductions.listNotices',
  http: 'GET /cities/:city/notices',
  summary: { zh: '我的通知', en: 'What happened for the own organisation' },
  input: z.strictObject(pageInput),
  output: pageOf(notice).extend({ unread: z.int().nonnegative() }),
  may: readers,
});

/** Those up to the moment are new to the reader no longer; an earlier moment changes nothing. */
export const readNotices = operation({
  name: 'introductions.readNotices',
  http: 'POST /cities/:city/notices/reading',
  summary: { zh: '标记通知已读', en: 'Say up to when the notices were read' },
  input: z.strictObject({ upTo: moment }),
  output: z.strictObject({}),
  may: readers,
  audit: NO_ACT,
});

/** Whoever gives an address wants mail there, which says that something happened and no more. */
export const mailWish = z.strictObject({
  address: z.email().max(200).optional(),
  /** Whether the installation sends mail. */
  sends: z.boolean(),
});

export const getMailWish = operation({
  name: 'introductions.getMailWish',
  http: 'GET /cities/:city/notice-mail',
  summary: { zh: '邮件提醒', en: 'Where one wants mail about notices' },
  input: z.strictObject({}),
  output: mailWish,
  may: readers,
});

/** Without an address no mail is sent. */
export const changeMailWish = operation({
  name: 'introductions.changeMailWish',
  http: 'PUT /cities/:city/notice-mail',
  summary: { zh: '设置邮件提醒', en: 'Say whether and where one wants mail about notices' },
  input: z.strictObject({ address: mailWish.shape.address }),
  output: mailWish,
  may: readers,
  audit: { zh: '设置邮件提醒', en: 'Said whether notices are mailed' },
  secrets: ['address'],
});
