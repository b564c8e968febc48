import type { enterprises, matching } from '@queqiao/contracts';
import { divisionContains } from '@queqiao/reference';
import { divisionLabel } from '../factors/labels.js';
import { listScopesFor } from '../model/pairs.js';
import type { Target } from '../model/target.js';
import type { CandidateStore } from '../store/candidate-store.js';
import type { ProfileOwner } from '../store/profile.js';

/** A smaller share controls nothing. */
const CONTROL = 0.5;

export function isListedApart(target: Target, { kind }: CandidateStore): boolean {
  return target.kind === 'industry' && listScopesFor(target, kind).includes('local');
}

/** By row: 1 for those with a seat, a site, or an organisation of their own in the city. */
export function rowsHere(store: CandidateStore, city: string): Uint8Array {
  const here = new Uint8Array(store.rows);
  const seats = marked(store.division.dictionary, (seat) => divisionContains(city, seat));
  const sites = marked(store.sites.dictionary, (some) => some.some(({ division }) => divisionContains(city, division)));
  markRows(here, store.division.view(), seats);
  markRows(here, store.sites.view(), sites);
  for (const owner of ownersOfRows(here, store)) here[owner] = 1;
  return here;
}

function marked<T>(dictionary: { readonly size: number; entries(): Iterable<[number, T]> }, is: (entry: T) => boolean) {
  const marks = new Uint8Array(dictionary.size);
  for (const [number, entry] of dictionary.entries()) marks[number] = is(entry) ? 1 : 0;
  return marks;
}

function markRows(here: Uint8Array, column: Uint32Array, marks: Uint8Array): void {
  for (let row = 0; row < here.length; row++)
    here[row] = (here[row] as number) | (marks[column[row] as number] as number);
}

/** Rows that own one of the marked rows. */
function ownersOfRows(marks: Uint8Array, store: CandidateStore): number[] {
  const owners = new Set<number>();
  const column = store.owner.view();
  if (store.owner.dictionary.size > 1)
    for (let row = 0; row < marks.length; row++)
      if (marks[row] === 1 && column[row] !== 0 && store.isLive(row)) owners.add(column[row] as number);
  return [...owners].flatMap((number) => {
    const owner = store.owner.dictionary.decode(number);
    return owner !== undefined && isControl(owner) ? (store.find(owner.id) ?? []) : [];
  });
}

function isControl({ share }: ProfileOwner): boolean {
  return share === undefined || share >= CONTROL;
}

/** What a candidate has in the city; empty when nothing is known. */
export function presenceOf(row: number, store: CandidateStore, city: string): matching.Presence[] {
  const seat = store.division.at(row);
  const sites = store.sites.at(row) ?? [];
  return [
    ...(seat !== undefined && divisionContains(city, seat) ? [seatPresence(seat)] : []),
    ...sites.filter(({ division }) => divisionContains(city, division)).map(sitePresence),
    ...ownedBy(store.idOf(row), store).flatMap((owned) => {
      const division = store.division.at(owned);
      if (division === undefined || !divisionContains(city, division)) return [];
      const name = store.name.at(owned) ?? store.idOf(owned);
      return [ownedPresence(division, name, store.nameEn.at(owned) ?? name)];
    }),
  ];
}

function ownedBy(id: string, store: CandidateStore): number[] {
  const numbers = new Set<number>();
  for (const [number, owner] of store.owner.dictionary.entries())
    if (owner.id === id && isControl(owner)) numbers.add(number);
  if (numbers.size === 0) return [];
  const rows: number[] = [];
  for (const [row, number] of store.owner.view().entries())
    if (numbers.has(number) && store.isLive(row)) rows.push(row);
  return rows;
}

function seatPresence(division: string): matching.Presence {
  const place = divisionLabel(division);
  return { kind: 'seat', division, text: { zh: `注册地或总部在${place.zh}`, en: `Has its seat in ${place.en}` } };
}

function sitePresence({ division, does, doesEn, since, source }: enterprises.Site): matching.Presence {
  const place = divisionLabel(division);
  const text = {
    zh: `在${place.zh}有${does}${since ? `（${since} 起）` : ''}`,
    en: `Has a site in ${place.en}${doesEn ? `: ${doesEn}` : ''}${since ? ` (since ${since})` : ''}`,
  };
  return { kind: 'site', division, text, ...(since && { since }), source };
}

function ownedPresence(division: string, name: string, nameEn: string): matching.Presence {
  const place = divisionLabel(division);
  return {
    kind: 'owned',
    division,
    text: { zh: `其企业“${name}”在${place.zh}`, en: `Owns "${nameEn}" in ${place.en}` },
  };
}
