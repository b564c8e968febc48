import { FILE_BYTES, type FieldProblem, type FileType, fileEndings, invalid, type SentFile } from '@queqiao/contracts';
import { fileTypeFromBuffer } from 'file-type';
import { cleanFileName } from './file-names.js';

export interface StoredFile {
  readonly name: string;
  readonly type: FileType;
  readonly bytes: number;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Throws `invalid` for a file that is too large or, by its own bytes, of a type that is not taken, whatever its name says. */
export async function readFile(field: string, { name, content }: SentFile): Promise<StoredFile> {
  const bytes = new Uint8Array(Buffer.from(content, 'base64'));
  if (bytes.length > FILE_BYTES) throw invalid([problem(field, 'max-size', TOO_LARGE)]);
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  if (!isTaken(type)) throw invalid([problem(field, 'file-type', OF_ANOTHER_TYPE)]);
  return { name: cleanFileName(name, type), type, bytes: bytes.length, content: bytes };
}

const isTaken = (type: string | undefined): type is FileType => type !== undefined && Object.hasOwn(fileEndings, type);

const problem = (field: string, rule: string, message: FieldProblem['message']): FieldProblem => ({
  field,
  rule,
  message,
});

const TOO_LARGE = { zh: '文件不能超过 2 MB', en: 'The file must not be over 2 MB' };
const OF_ANOTHER_TYPE = { zh: '请上传 JPEG、PNG 图片或 PDF 文件', en: 'Send a JPEG, a PNG or a PDF' };
