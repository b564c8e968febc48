import { z } from 'zod';
import { readText } from '../files.js';
import { task, tell } from '../task.js';
import { everyListed, type Listed, rankedDocument } from './lists.js';
import { rules } from './rules.js';
import { readSampleWords, type SampleWords } from './sample-words.js';

const TOLERANCE = 1e-6;
const NAME_WIDTH = 44;

/** `shown`: an example of each break. */
export interface Break {
  readonly rule: string;
  readonly shown: string;
}

const options = z.object({ lists: z.string(), show: z.coerce.number().int().nonnegative().default(3) });

/** Counts the reasons that break the rules of what may be told, over all lists of the sample. Ends with 1 if there are any. */
export const truth = task(
  'truth --lists once.json (made by `npm start -- --once --json`) [--show N: examples of each, 3]',
  options,
  async ({ lists, show }) => {
    const listed = everyListed(rankedDocument.parse(JSON.parse(readText(lists))));
    const broken = breaksIn(listed, await readSampleWords());
    report(listed, broken, show);
    if (broken.length > 0) process.exitCode = 1;
  },
);

export function breaksIn(listed: readonly Listed[], sample: SampleWords): Break[] {
  return listed.flatMap(({ city, industry, kind, entry }) => {
    const { id, base, score, reasons } = entry;
    const sum = reasons.reduce((total, { contribution }) => total + contribution, base);
    const where = `${city} ${industry} ${kind} ${id}`;
    const off = Math.abs(sum - score) > TOLERANCE ? [{ rule: SUM, shown: `${where}: ${sum} and ${score}` }] : [];
    const told = reasons.flatMap((reason) =>
      rules
        .filter((rule) => rule.isBroken({ industry, reason }, sample))
        .map(({ name }) => ({ rule: name, shown: `${where}: ${reason.text.zh} | ${reason.text.en}` })),
    );
    return [...off, ...told];
  });
}

const SUM = 'base and contributions are not the score';

function report(listed: readonly Listed[], broken: readonly Break[], show: number): void {
  const reasons = listed.flatMap(({ entry }) => entry.reasons);
  const evidence = reasons.flatMap((reason) => reason.evidence);
  const byRule = Map.groupBy(broken, ({ rule }) => rule);
  tell(`${listed.length} candidates in lists, ${reasons.length} reasons, ${evidence.length} pieces of evidence`);
  for (const name of [SUM, ...rules.map((rule) => rule.name)]) {
    const found = byRule.get(name) ?? [];
    tell(`${name.padEnd(NAME_WIDTH)}${String(found.length).padStart(6)}`);
    for (const { shown } of found.slice(0, show)) tell(`    ${shown}`);
  }
  const undated = evidence.filter(({ source, date }) => source && !date).length;
  const inferred = evidence.filter((one) => one.inferred).length;
  tell(`told as undated ${undated}, told as inferred ${inferred}`);
}
