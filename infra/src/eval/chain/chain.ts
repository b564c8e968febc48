import { fileURLToPath } from 'node:url';
import { enterprises, projects } from '@queqiao/contracts';
import { coverOf, divisionPrefix, Maker, NodeScope } from '@queqiao/reference';
import { z } from 'zod';
import { readJsonLines, readText } from '../files.js';
import { task, tell } from '../task.js';

const inSources = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The nodes of the maps of a city at which a local enterprise stands; all others are judged not to be. */
const label = z.strictObject({ city: z.string(), enterprise: z.string(), nodes: z.array(z.string()) });
const cities = z.array(projects.cityInput);

interface Pair {
  readonly city: string;
  readonly enterprise: string;
  readonly node: string;
  /** By the label, and by the rule of production. */
  readonly isThere: boolean;
  readonly isFound: boolean;
  readonly why: string;
}

export const chain = task(
  'chain [--labels F] [--cities F] [--enterprises F] [--show N]',
  z.strictObject({
    labels: z.string().default(inSources('src/eval/chain/labels.jsonl')),
    cities: z.string().default(inSources('seed/cities.json')),
    enterprises: z.string().default(inSources('seed/enterprises-cn.jsonl')),
    show: z.coerce.number().int().nonnegative().default(20),
  }),
  ({ show, ...files }) => {
    const pairs = judgedPairs(files);
    for (const [city, own] of Map.groupBy(pairs, (pair) => pair.city)) report(city, own);
    report('all', pairs);
    const wrong = pairs.filter(({ isThere, isFound }) => isThere !== isFound);
    for (const { enterprise, node, isFound, why } of wrong.slice(0, show))
      tell(`  ${isFound ? 'false hit' : 'missed'}: ${enterprise} at ${node}${why}`);
  },
);

/** Every labelled enterprise with every node of the maps of its city, by label and by the rule of production. */
export function judgedPairs(files: { labels: string; cities: string; enterprises: string }): Pair[] {
  const labels = readJsonLines(files.labels, label);
  const nodes = new Map(
    cities
      .parse(JSON.parse(readText(files.cities)))
      .map(({ code, industries }) => [
        code,
        industries.flatMap(({ chain: map }) => map?.nodes ?? []).map((node) => ({ node, scope: new NodeScope(node) })),
      ]),
  );
  const organisations = new Map(
    readJsonLines(files.enterprises, enterprises.organisationInput).map((one) => [one.id, one]),
  );
  return labels.flatMap(({ city, enterprise, nodes: there }) => {
    const organisation = organisations.get(enterprise);
    if (!organisation?.seat?.division?.startsWith(divisionPrefix(city))) return [];
    const maker = new Maker(organisation.products, organisation.industries[0]?.code ?? null);
    return (nodes.get(city) ?? []).map(({ node, scope }) => {
      const cover = coverOf(maker, scope);
      const why = cover ? ` by ${cover.kind === 'code' ? cover.code : `${cover.product} (${cover.term})`}` : '';
      return {
        city,
        enterprise: organisation.shortName ?? organisation.name,
        node: `${node.id} ${node.name.zh}`,
        isThere: there.includes(node.id),
        isFound: cover !== undefined,
        why,
      };
    });
  });
}

export function precisionAndRecall(pairs: readonly Pick<Pair, 'isThere' | 'isFound'>[]) {
  const there = pairs.filter(({ isThere }) => isThere).length;
  const found = pairs.filter(({ isFound }) => isFound).length;
  const right = pairs.filter(({ isThere, isFound }) => isThere && isFound).length;
  return { there, found, right, precision: right / found, recall: right / there };
}

function report(name: string, pairs: readonly Pair[]): void {
  const { there, found, right, precision, recall } = precisionAndRecall(pairs);
  const figures = `precision ${precision.toFixed(3)} (${right} of ${found}), recall ${recall.toFixed(3)} (${right} of ${there})`;
  tell(`${name.padEnd(8)} ${String(pairs.length).padStart(6)} pairs of node and enterprise: ${figures}`);
}
