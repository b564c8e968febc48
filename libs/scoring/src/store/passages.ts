import type { enterprises, experts } from '@queqiao/contracts';
import { type Passage, WHOLE } from './postings.js';
import type { Part, Vocabulary } from './vocabulary.js';

/** Weight of a product without revenue; its share of revenue is added. */
const LEAST_PRODUCT = 0.1;
/** Without shares, the product at this position counts half of the first. */
const HALF_POSITION = 3;
const NAME = WHOLE / 4;

export function passagesOfOrganisation(o: enterprises.Organisation, vocabulary: Vocabulary): Passage[] {
  const products = o.products.map((text, position) => productPart(text, position, o.productShares?.[position]));
  return [vocabulary.passageOf([...products, own(o.shortName ?? o.name, products.length > 0 ? NAME : WHOLE)])];
}

function productPart(text: string, position: number, share?: number): Part {
  const weight = share === undefined ? HALF_POSITION / (HALF_POSITION + position) : LEAST_PRODUCT + share;
  return listed(text, Math.round(WHOLE * weight));
}

export function withProduct(
  passages: readonly Passage[],
  products: number,
  product: string,
  vocabulary: Vocabulary,
): Passage[] {
  return withPart(passages, productPart(product, products), products, vocabulary);
}

export function withField(
  passages: readonly Passage[],
  fields: number,
  field: string,
  vocabulary: Vocabulary,
): Passage[] {
  return withPart(passages, listed(field), fields, vocabulary);
}

export function withDiscipline(passages: readonly Passage[], discipline: string, vocabulary: Vocabulary): Passage[] {
  return withPart(passages, listed(discipline), 1, vocabulary);
}

/** The first passage has the name and the list; the first entry reduces the weight of the name. */
function withPart(
  [first = [], ...works]: readonly Passage[],
  part: Part,
  entries: number,
  vocabulary: Vocabulary,
): Passage[] {
  const before = Array.from(first, (number, i) => (entries === 0 && i % 2 === 1 ? (number * NAME) / WHOLE : number));
  return [together(before, vocabulary.passageOf([part])), ...works];
}

function together(passage: Passage, other: Passage): Passage {
  const units = new Map<number, number>();
  for (const one of [passage, other])
    for (let i = 0; i < one.length; i += 2)
      units.set(one[i] as number, (units.get(one[i] as number) ?? 0) + (one[i + 1] as number));
  return [...units].flat();
}

export function passagesOfInstitution(i: experts.Institution, vocabulary: Vocabulary): Passage[] {
  return [vocabulary.passageOf([own(i.name), ...i.disciplines.map(({ name }) => listed(name))])];
}

/** The name with the fields, then one passage for each work. */
export function passagesOfLaboratory(e: experts.Laboratory, vocabulary: Vocabulary): Passage[] {
  const name = own(e.name, e.fields.length > 0 ? NAME : WHOLE);
  const works = (e.works ?? []).map((work) => [own(work)]);
  return [[name, ...e.fields.map((field) => listed(field))], ...works].map((parts) => vocabulary.passageOf(parts));
}

function listed(text: string, units = WHOLE): Part {
  return { text, units, isCommon: true };
}

function own(text: string, units = WHOLE): Part {
  return { text, units, isCommon: false };
}
