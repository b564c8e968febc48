import { comparable, wordsByPhrase } from '@queqiao/reference';
import { factors } from '@queqiao/scoring';
import { z } from 'zod';
import { readJson, readLines } from '../../seed/files.js';

/** What the rules need of the sample: its names, the words of its industries, and the base rates. */
export interface SampleWords {
  baseRateOf(factor: string): number;
  withoutNames(text: string): string;
  isWordOf(word: string, industry: string): boolean;
}

const named = z.looseObject({ name: z.string() });
const cities = z.array(
  z.object({
    industries: z.array(
      z.object({ id: z.string(), name: z.object({ zh: z.string() }), text: z.string(), textEn: z.string() }),
    ),
  }),
);
const FILES = [
  'enterprises-cn.jsonl',
  'investors-cn.jsonl',
  'universities.jsonl',
  'institutes.jsonl',
  'laboratories.jsonl',
];

export async function readSampleWords(): Promise<SampleWords> {
  const names: string[] = [];
  for (const file of FILES) for await (const row of readLines(file)) names.push(named.parse(row).name);
  const texts = new Map(
    cities
      .parse(await readJson('cities.json'))
      .flatMap(({ industries }) =>
        industries.map(({ id, name, text, textEn }) => [id, `${name.zh}\n${text}\n${textEn}`]),
      ),
  );
  return sampleWords(names, texts);
}

/** `texts` are those of industries, by id. */
export function sampleWords(names: readonly string[], texts: ReadonlyMap<string, string>): SampleWords {
  const baseRates = new Map(factors.map(({ key, baseRate }) => [key, baseRate]));
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const wordsOf = new Map([...texts].map(([id, text]) => [id, wordsAndPhrases(text)]));
  return {
    baseRateOf: (factor) => baseRates.get(factor) ?? 0,
    withoutNames: (text) => longestFirst.reduce((left, name) => left.replaceAll(name, ''), text),
    isWordOf: (word, industry) => wordsOf.get(industry)?.has(comparable(word)) ?? false,
  };
}

/** Every run of whole words of a phrase. */
function wordsAndPhrases(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const phrase of wordsByPhrase(comparable(text)))
    for (let start = 0; start < phrase.length; start++)
      for (let end = start + 1; end <= phrase.length; end++) found.add(phrase.slice(start, end).join(''));
  return found;
}
