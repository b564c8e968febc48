import type { Segment } from './catalogue.js';
import type { Expert, Institution, Organisation } from './shapes.js';
import type { Passage } from './store/postings.js';

/** What a product counts that brings nothing; the share of revenue comes on top. */
const LEAST_PRODUCT = 0.1;
/** Where shares are unknown the products stand in their order: the one at this place counts half of the first. */
const HALF_PLACE = 3;
/** What the name counts beside known products or fields. */
const NAME = 0.25;
/** Weights are whole numbers of this, as in the index: then a passage that grows by a product is the one made anew with it. */
const STEPS = 64;

/** What an enterprise or an investor is described by: its products, the main ones above all, and its name. */
export function passagesOfOrganisation(o: Organisation, segment: Segment): Passage[] {
  // The name says what it does where the products are unknown, and adds little where they are known.
  const name = { text: o.shortName ?? o.name, weight: o.products.length > 0 ? NAME : 1 };
  const products = o.products.map((text, place) => ({ text, weight: productWeight(o.productShares?.[place], place) }));
  return [passageOf([...products, name], segment)];
}

function productWeight(share: number | undefined, place: number): number {
  const weight = share === undefined ? HALF_PLACE / (HALF_PLACE + place) : LEAST_PRODUCT + share;
  return Math.round(weight * STEPS) / STEPS;
}

/** The passages of an enterprise with `products` products when it has one more. */
export function withProduct(
  passages: readonly Passage[],
  products: number,
  product: string,
  segment: Segment,
): Passage[] {
  return withPart(passages, { text: product, weight: productWeight(undefined, products) }, products, segment);
}

/** The passages of a laboratory with `fields` fields when it has one more. */
export function withField(passages: readonly Passage[], fields: number, field: string, segment: Segment): Passage[] {
  return withPart(passages, { text: field, weight: 1 }, fields, segment);
}

/** The passages of an institution when it has one more discipline. */
export function withDiscipline(passages: readonly Passage[], discipline: string, segment: Segment): Passage[] {
  return withPart(passages, { text: discipline, weight: 1 }, 1, segment);
}

/** The first passage is of the name and what is listed beside it; where nothing was listed the name steps back for the first entry. */
function withPart(passages: readonly Passage[], part: Part, listed: number, segment: Segment): Passage[] {
  const [own = [], ...works] = passages;
  const weights = new Map(own.map(([term, weight]) => [term, listed === 0 ? NAME * weight : weight]));
  return [added(weights, part, segment), ...works];
}

function added(weights: Map<string, number>, { text, weight }: Part, segment: Segment): Passage {
  for (const term of segment(text)) weights.set(term, (weights.get(term) ?? 0) + weight);
  return [...weights];
}

/** What a university or an institute is described by: its name and its disciplines. */
export function passagesOfInstitution(i: Institution, segment: Segment): Passage[] {
  return [passageOf(equally([i.name, ...i.disciplines.map(({ name }) => name)]), segment)];
}

/** What a laboratory or a team is described by: its name with its fields, and each of its works on its own. */
export function passagesOfExpert(e: Expert, segment: Segment): Passage[] {
  const works = e.works ?? [];
  const name = { text: e.name, weight: e.fields.length > 0 ? NAME : 1 };
  return [[name, ...equally(e.fields)], ...works.map((work) => equally([work]))].map((parts) =>
    passageOf(parts, segment),
  );
}

interface Part {
  readonly text: string;
  readonly weight: number;
}

function equally(texts: readonly string[]): Part[] {
  return texts.map((text) => ({ text, weight: 1 }));
}

function passageOf(parts: readonly Part[], segment: Segment): Passage {
  const weights = new Map<string, number>();
  for (const part of parts) added(weights, part, segment);
  return [...weights];
}
