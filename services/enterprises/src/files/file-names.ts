import { type FileType, fileEndings } from '@queqiao/contracts';

const LONGEST = 120;

/** What a file system, a shell or a header reads as more than a name. */
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*;%]/gu;

/** The last part of a path, without what some system forbids in names, and ending as its type does. */
export function cleanFileName(given: string, type: FileType): string {
  const ending = `.${fileEndings[type]}`;
  const name = (given.split(/[/\\]/).at(-1) ?? '').replace(FORBIDDEN, '').replace(/^[.\s]+|[.\s]+$/gu, '');
  const isSo = name.toLowerCase().endsWith(ending) || (type === 'image/jpeg' && /\.jpeg$/i.test(name));
  if (isSo && name.length <= LONGEST) return name;
  const stem = isSo ? name.slice(0, name.lastIndexOf('.')) : name;
  return `${shortened(stem || 'file', LONGEST - ending.length)}${ending}`;
}

/** Never half of a character. */
function shortened(text: string, length: number): string {
  return [...text].reduce((kept, sign) => (kept.length + sign.length > length ? kept : kept + sign), '');
}
