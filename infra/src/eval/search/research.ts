import { CATALOGUE } from '@queqiao/contracts';
import type { SearchField, SearchRecord } from '@queqiao/search';
import { z } from 'zod';
import { readJsonLines } from '../files.js';

const name = z.object({ value: z.string(), types: z.array(z.string()) });
const body = z.object({ id: z.string(), names: z.array(name) });
export type ResearchBody = z.output<typeof body>;
type ResearchName = z.output<typeof name>;

/** Research organisations of ROR with all their names. */
export const readResearch = (file: string): ResearchBody[] => readJsonLines(file, body);

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

function fieldOf({ value, types }: ResearchName): SearchField {
  if (types.includes('acronym')) return 'acronym';
  if (types.includes('alias')) return 'alias';
  return isChinese(value) ? 'name' : 'nameEn';
}

export const researchRecord = ({ id, names }: ResearchBody): SearchRecord => ({
  kind: 'institution',
  id,
  city: CATALOGUE,
  version: 1,
  about: {},
  texts: names.map((one) => ({ field: fieldOf(one), text: one.value })),
});

/** Names as they are, and Latin ones in capitals and with a letter left out. */
export function queriesOf({ names }: ResearchBody): { query: string; slice: string }[] {
  return names.flatMap((one) => {
    const { value } = one;
    const field = fieldOf(one);
    if (field === 'acronym') return [{ query: value, slice: 'acronym' }];
    if (isChinese(value)) return [{ query: value, slice: field === 'alias' ? 'other Chinese name' : 'Chinese name' }];
    if (field === 'alias') return [{ query: value, slice: 'other Latin name' }];
    const misspelt = withoutALetter(value);
    return [
      { query: value, slice: 'Latin name' },
      { query: value.toUpperCase(), slice: 'in capitals' },
      ...(misspelt === value ? [] : [{ query: misspelt, slice: 'with a letter left out' }]),
    ];
  });
}

/** Without the third letter of the longest word: the same in every run. */
function withoutALetter(text: string): string {
  const words = text.split(' ');
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  return longest.length < 5 ? text : text.replace(longest, longest.slice(0, 2) + longest.slice(3));
}
