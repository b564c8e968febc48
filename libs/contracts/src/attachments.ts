import { z } from 'zod';
import { actorRef } from './actors.js';
import { readersOfNeed } from './needs.js';
import { operation } from './operation.js';
import { partiesOfNeed, partiesThemselves } from './roles.js';
import { fileFacts, sentFile, servedFile } from './sent-files.js';
import { id, moment } from './values.js';

/** Of one need. */
export const MOST_ATTACHMENTS = 5;

/**
 * 附件: a file that an enterprise adds to its need. It is read by the enterprise and the city, and by a partner once both have agreed to
 * meet; it is not ranked.
 */
export const attachment = z.strictObject({ id, ...fileFacts, addedBy: actorRef, addedAt: moment });
export type Attachment = z.output<typeof attachment>;

/** As a partner reads it, to whom nobody of the enterprise is named. */
export const sharedAttachment = attachment.omit({ addedBy: true });
export type SharedAttachment = z.output<typeof sharedAttachment>;

const listOf = <T extends z.ZodType>(one: T) => z.strictObject({ items: z.array(one).max(MOST_ATTACHMENTS) });
const ofNeed = { id, attachment: id };

/**
 * `invalid` for a file that is too large (`max-size`) or of another type (`file-type`); `conflict` (`most`) for one too many, (`state`)
 * once the need is over.
 */
export const attachToNeed = operation({
  name: 'enterprises.attachToNeed',
  http: 'POST /cities/:city/needs/:id/attachments',
  creates: true,
  summary: { zh: '上传需求附件', en: 'Add a file to a need' },
  input: z.strictObject({ id, file: sentFile }),
  output: attachment,
  may: partiesOfNeed,
  audit: { zh: '上传需求附件', en: 'Added a file to a need' },
});

/** The one added first comes first. */
export const listNeedAttachments = operation({
  name: 'enterprises.listNeedAttachments',
  http: 'GET /cities/:city/needs/:id/attachments',
  summary: { zh: '需求附件', en: 'The files of a need' },
  input: z.strictObject({ id }),
  output: listOf(attachment),
  may: readersOfNeed,
});

export const getNeedAttachment = operation({
  name: 'enterprises.getNeedAttachment',
  http: 'GET /cities/:city/needs/:id/attachments/:attachment',
  summary: { zh: '下载需求附件', en: 'A file of a need' },
  input: z.strictObject(ofNeed),
  output: servedFile,
  may: readersOfNeed,
});

/** The enterprise may at any time; its content is kept no longer. */
export const removeNeedAttachment = operation({
  name: 'enterprises.removeNeedAttachment',
  http: 'DELETE /cities/:city/needs/:id/attachments/:attachment',
  summary: { zh: '删除需求附件', en: 'Take a file of a need away' },
  input: z.strictObject(ofNeed),
  output: attachment,
  may: partiesOfNeed,
  audit: { zh: '删除需求附件', en: 'Took a file of a need away' },
});

/** Of the need about which two were introduced. `not_found` unless both have agreed. */
export const listSharedAttachments = operation({
  name: 'introductions.listSharedAttachments',
  http: 'GET /cities/:city/own-introductions/:id/attachments',
  summary: { zh: '对接需求的附件', en: 'The files of the need about which two agreed to meet' },
  input: z.strictObject({ id }),
  output: listOf(sharedAttachment),
  may: partiesThemselves,
});

/** As {@link listSharedAttachments}. */
export const getSharedAttachment = operation({
  name: 'introductions.getSharedAttachment',
  http: 'GET /cities/:city/own-introductions/:id/attachments/:attachment',
  summary: { zh: '下载对接需求的附件', en: 'A file of the need about which two agreed to meet' },
  input: z.strictObject(ofNeed),
  output: servedFile,
  may: partiesThemselves,
});
