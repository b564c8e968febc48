import { randomUUID } from 'node:crypto';
import { type ActorRef, attachments, servedFile } from '@queqiao/contracts';
import { plainRow } from '@queqiao/database';
import type { Attachment as Row, Prisma as Sql } from '../generated/client.js';
import { cleanFileName } from './file-names.js';
import type { StoredFile } from './stored-file.js';

const facts = attachments.attachment.strip();
const whole = servedFile.strip();

/** All but the content. */
export const WITHOUT_CONTENT = { content: true } as const;
/** Those of a need, the first one first. */
export const IN_ORDER = {
  omit: WITHOUT_CONTENT,
  orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
} satisfies Sql.Need$attachmentsArgs;

export function factsOf(row: Omit<Row, 'content'>): attachments.Attachment {
  return facts.parse(plainRow(row));
}

/** With the content; names are older than the rules for them. */
export function servedFrom({ content, ...row }: Row) {
  const file = whole.parse({ ...row, content: Buffer.from(content).toString('base64') });
  return { ...file, name: cleanFileName(file.name, file.type) };
}

/** The columns of a new attachment. */
export function newAttachment(city: string, file: StoredFile, addedBy: ActorRef) {
  return { id: `file-${randomUUID()}`, city, ...file, addedBy, addedAt: new Date() };
}
