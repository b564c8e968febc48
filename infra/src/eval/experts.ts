import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { segment } from '@queqiao/reference';
import { Catalogue, DEFAULT_WEIGHTS, rank, type Target } from '@queqiao/scoring';
import { z } from 'zod';
import { type ByExpert, report } from './expert-report.js';
import { readJsonLines, readTabs, readText } from './files.js';
import { task, tell } from './task.js';

// Any day will do: the data has no dates.
const TODAY = '2023-03-31';

const options = z.object({ data: z.string(), evaluations: z.string(), out: z.string() });
const content = z.object({ title: z.string(), abstract: z.string().nullish() });
const paper = z.object({ id: z.string(), content });
const ownPaper = paper.extend({ reviewer: z.string() });
const evaluation = z.looseObject({ ParticipantID: z.string().min(1) });

type Content = z.output<typeof content>;

/** How well experts fit the papers that they rated: their own papers are the profile, a rated paper is the need. */
export const experts = task(
  'experts --data DIR --evaluations FILE --out scores.json',
  options,
  ({ data, evaluations, out }) => {
    const own = Map.groupBy(readJsonLines(join(data, 'archives.jsonl.gz'), ownPaper), ({ reviewer }) => reviewer);
    const catalogue = catalogueOfExperts(own);
    const needs = z.record(z.string(), paper).parse(JSON.parse(readText(join(data, 'submissions.json.gz'))));
    const ratings = readRatings(evaluations);
    tell(`${ratings.size} experts with ratings of ${catalogue.size('laboratory')}`);
    const scores = scoresOf(ratings, needs, catalogue);
    const plain = [...scores].map(([expert, given]) => [expert, Object.fromEntries(given)] as const);
    writeFileSync(out, JSON.stringify(Object.fromEntries(plain)));
    report(ratings, scores, (expert) => own.get(expert)?.length ?? 0);
  },
);

function catalogueOfExperts(papers: ReadonlyMap<string, readonly { content: Content }[]>): Catalogue {
  const catalogue = new Catalogue(segment);
  for (const [id, own] of papers)
    catalogue.upsertLaboratory({
      id,
      institutionId: 'unknown',
      institutionName: '',
      kind: 'team',
      name: id,
      fields: [],
      works: own.map(({ content }) => textOf(content)),
      industries: [],
      city: '*',
      sources: [{ name: 'archives' }],
      version: 1,
      updatedAt: `${TODAY}T00:00:00Z`,
    });
  return catalogue;
}

/** Columns: ParticipantID, Paper1 … PaperN, Expertise1 … ExpertiseN; some are empty. */
function readRatings(file: string): ByExpert {
  const rows = readTabs(file, evaluation);
  return new Map(
    rows.map(({ ParticipantID, ...row }) => {
      const places = Object.keys(row).filter((column) => column.startsWith('Paper') && row[column]);
      return [
        ParticipantID,
        new Map(places.map((column) => [String(row[column]), Number(row[column.replace('Paper', 'Expertise')])])),
      ];
    }),
  );
}

/** Scores of each expert for the papers that he or she rated; does not use the ratings. */
function scoresOf(ratings: ByExpert, needs: Record<string, { content: Content }>, catalogue: Catalogue): ByExpert {
  const scores = new Map([...ratings.keys()].map((expert) => [expert, new Map<string, number>()]));
  const asked = { today: TODAY, k: catalogue.size('laboratory') };
  for (const id of new Set([...ratings.values()].flatMap((rated) => [...rated.keys()]))) {
    const need = needs[id];
    if (!need) throw new Error(`${id} is rated and not among the submissions`);
    const list = rank(catalogue, needOf(id, need.content), 'laboratory', DEFAULT_WEIGHTS, asked);
    for (const { candidateId, score } of list)
      if (ratings.get(candidateId)?.has(id)) scores.get(candidateId)?.set(id, score);
  }
  return scores;
}

function needOf(id: string, content: Content): Target {
  return {
    id,
    kind: 'need',
    needKind: 'technology',
    city: '*',
    division: '',
    name: { zh: '', en: content.title },
    codes: [],
    text: { zh: '', en: textOf(content) },
  };
}

function textOf({ title, abstract }: Content): string {
  return `${title}. ${abstract ?? ''}`;
}
