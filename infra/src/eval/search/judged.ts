import type { SearchHit } from '@queqiao/search';
import { type Figure, tellFigures } from '../figures.js';
import { tell } from '../task.js';

/** The first page. */
export const SHOWN = 10;

/** A query and what became of it. */
export interface JudgedQuery {
  readonly query: string;
  /** Its slices; a query may belong to several. */
  readonly slices: readonly string[];
  /** Place of the first right hit, from 0; absent if none is on the first page. */
  readonly place?: number;
  readonly first?: string;
}

export const figures: readonly Figure<JudgedQuery>[] = [
  { name: 'hit@1', of: ({ place }) => Number(place === 0) },
  { name: 'recall@10', of: ({ place }) => Number(place !== undefined) },
];

export function judge(
  query: string,
  slices: readonly string[],
  hits: readonly SearchHit[],
  isRight: (id: string, kind: string) => boolean,
): JudgedQuery {
  const place = hits.slice(0, SHOWN).findIndex(({ record: { id, kind } }) => isRight(id, kind));
  const first = hits[0]?.met.text;
  return { query, slices, ...(place >= 0 && { place }), ...(first !== undefined && { first }) };
}

/** A line of figures for each slice, in the order in which they were first named. */
export function tellBySlice(judged: readonly JudgedQuery[]): void {
  for (const slice of new Set(judged.flatMap(({ slices }) => slices)))
    tellFigures(
      slice,
      judged.filter(({ slices }) => slices.includes(slice)),
      figures,
    );
}

/** Prints queries whose right hit is not on the first page. */
export function tellMissed(judged: readonly JudgedQuery[], most: number): void {
  const missed = judged.filter(({ place }) => place === undefined);
  for (const { query, first, slices } of missed.slice(0, most))
    tell(`  missed: ${query} (${slices.at(-1)}), first was ${first ?? 'nobody'}`);
}
