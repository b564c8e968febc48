import { CATALOGUE } from '@queqiao/contracts';
import type { SearchRecord } from '@queqiao/search';
import { z } from 'zod';
import { readJsonLines } from '../files.js';

const company = z.object({ name: z.string(), fullname: z.string(), code: z.string() });
export type Company = z.output<typeof company>;

/** Listed companies: short name, full name, stock code. */
export const readCompanies = (file: string): Company[] => readJsonLines(file, company);

/** Only the full name is searched. */
export const companyRecord = ({ fullname }: Company, at: number): SearchRecord => ({
  kind: 'organisation',
  id: String(at),
  city: CATALOGUE,
  version: 1,
  about: {},
  texts: [{ field: 'name', text: fullname }],
});

const ALL = 'short → full name';
const NO_PART = '… that is no part of it';
const NO_SEQUENCE = '… and has other characters or another order';

/** How the short name lies in the full one, without the marks of an exchange; and the same of those that share two characters. */
export function slicesOf({ name, fullname }: Company): string[] {
  const bare = name.replace(/^\*?ST/, '').replace(/[AB]$/, '');
  const slices = [ALL];
  if (!fullname.includes(bare)) slices.push(NO_PART);
  if (!isSubsequence(bare, fullname)) slices.push(NO_SEQUENCE);
  return sharesTwo(bare, fullname) ? [...slices, ...slices.map((slice) => `${slice}*`)] : slices;
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at++;
  return at >= part.length;
}

/** Otherwise the name was changed, or the row is of another company. */
function sharesTwo(one: string, other: string): boolean {
  return Array.from(new Set(one)).filter((character) => other.includes(character)).length >= 2;
}

/** Without the letters of its exchange. */
export const codeOf = ({ code }: Company): string => code.replace(/\D/g, '');
