import { z } from 'zod';
import { line } from './values.js';

/** As a telephone takes a picture of a sheet of paper. */
export const FILE_BYTES = 2 * 1_024 * 1_024;

/** What a file may be by its own bytes, and how its name ends then. */
export const fileEndings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' } as const;

const fileType = z.enum(['image/jpeg', 'image/png', 'application/pdf'] satisfies (keyof typeof fileEndings)[]);
export type FileType = z.output<typeof fileType>;

/** In base64, at most {@link FILE_BYTES}; a JPEG, PNG or PDF by its own bytes, whatever it is called. */
export const sentFile = z.strictObject({
  name: line(120),
  content: z.base64().max(Math.ceil(FILE_BYTES / 3) * 4),
});
export type SentFile = z.output<typeof sentFile>;

/** What is known of a stored file. `type` is by its own bytes, which its name ends as. */
export const fileFacts = { name: line(120), type: fileType, bytes: z.int().positive() };

/** A file with its content in base64. Over HTTP it is not JSON but the file, to be saved and never to be shown in a page. */
export const servedFile = z.strictObject({ ...fileFacts, content: z.base64() });
export type ServedFile = z.output<typeof servedFile>;
