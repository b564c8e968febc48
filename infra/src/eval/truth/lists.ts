import { z } from 'zod';

const bilingual = z.object({ zh: z.string(), en: z.string() });

const evidence = z.object({
  field: z.string(),
  source: z.string().optional(),
  date: z.string().optional(),
  inferred: z.boolean().optional(),
  from: z.string().optional(),
});

const reason = z.object({
  factor: z.string(),
  value: z.number(),
  contribution: z.number(),
  text: bilingual,
  evidence: z.array(evidence),
});
export type Reason = z.output<typeof reason>;

const entry = z.object({ id: z.string(), score: z.number(), base: z.number(), reasons: z.array(reason) });
export type Entry = z.output<typeof entry>;

const lists = z.record(z.string(), z.array(entry));

/** What `npm start -- --once --json` prints, as far as it is judged. */
export const rankedDocument = z.object({
  cities: z.array(
    z.object({
      name: bilingual,
      industries: z.array(z.object({ id: z.string(), candidates: lists, alreadyHere: lists.default({}) })),
    }),
  ),
});

export interface Listed {
  readonly city: string;
  readonly industry: string;
  readonly kind: string;
  readonly entry: Entry;
}

/** Every candidate of every list, in the order of the document. */
export function everyListed({ cities }: z.output<typeof rankedDocument>): Listed[] {
  return cities.flatMap(({ name, industries }) =>
    industries.flatMap(({ id, candidates, alreadyHere }) =>
      [...Object.entries(candidates), ...Object.entries(alreadyHere)].flatMap(([kind, list]) =>
        list.map((one) => ({ city: name.zh, industry: id, kind, entry: one })),
      ),
    ),
  );
}
