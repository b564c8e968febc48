import { type FieldProblem, refuse, registrations } from '@queqiao/contracts';
import { fileTypeFromBuffer } from 'file-type';

const TYPES = ['image/jpeg', 'image/png', 'application/pdf'];

export interface Licence {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Throws `invalid` for a file that is too large or, by its own bytes, of another type than its name may say. */
export async function readLicence({ name, content }: { name: string; content: string }): Promise<Licence> {
  const bytes = new Uint8Array(Buffer.from(content, 'base64'));
  if (bytes.length > registrations.LICENCE_BYTES) refuse([problem('max-size', TOO_LARGE)]);
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  if (type === undefined || !TYPES.includes(type)) refuse([problem('file-type', NO_LICENCE)]);
  return { name, type: type ?? '', content: bytes };
}

const problem = (rule: string, message: FieldProblem['message']): FieldProblem => ({
  field: 'proof.file',
  rule,
  message,
});

const TOO_LARGE = { zh: '文件不能超过 2 MB', en: 'The file must not be over 2 MB' };
const NO_LICENCE = { zh: '请上传 JPEG、PNG 图片或 PDF 文件', en: 'Send a JPEG, a PNG or a PDF' };
