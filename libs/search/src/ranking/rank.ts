import { acronymsOf } from '../names/acronyms.js';
import { type Name, nameOf } from '../names/name.js';
import { withinOneTypo } from '../names/typos.js';
import type { SearchField, SearchHit, SearchRange, SearchRecord, SearchText } from '../record.js';
import { codeOf } from '../terms/kinds.js';
import type { Asked } from '../terms/query-terms.js';
import { align } from './align.js';
import { speltBy } from './readings-met.js';

/** How a query meets one text. */
interface Meeting {
  /** 0–1: how well the query is met. */
  readonly query: number;
  /** 0–1: how much of what the text tells is asked for. */
  readonly name: number;
  /** Units of the text. */
  readonly matched: readonly number[];
}

/** Below it a text has too little of the query to be meant. */
const LEAST = 0.4;
/** Share of the best score below which a hit is only met for want of better ones. */
const FAR_BEHIND = 0.55;
/** What an order among equals needs, and no more: a short name is met by long ones alike. */
const NAME_SHARE = 0.15;

/** What a text is worth beside the name. */
const worth: Readonly<Record<SearchField, number>> = {
  name: 1,
  shortName: 1,
  nameEn: 0.99,
  acronym: 0.98,
  formerName: 0.97,
  alias: 0.97,
  creditCode: 1,
  stockCode: 1,
  product: 0.7,
  topic: 0.7,
};

/** The records that a query means, best first; equals are ordered by kind and id. */
export function rank(asked: Asked, records: readonly SearchRecord[], limit: number): SearchHit[] {
  const hits = records.flatMap((record) => bestHit(asked, record) ?? []);
  hits.sort((a, b) => b.score - a.score || before(a.record, b.record));
  const least = FAR_BEHIND * (hits[0]?.score ?? 0);
  return hits.slice(0, limit).filter(({ score }) => score >= least);
}

function before(a: SearchRecord, b: SearchRecord): number {
  const [first, second] = [`${a.kind} ${a.id}`, `${b.kind} ${b.id}`];
  return first < second ? -1 : Number(first > second);
}

function bestHit(asked: Asked, record: SearchRecord): SearchHit | undefined {
  let best: SearchHit | undefined;
  for (const text of record.texts) {
    const hit = hitOf(asked, record, text);
    if (hit && (!best || hit.score > best.score)) best = hit;
  }
  return best;
}

function hitOf(asked: Asked, record: SearchRecord, text: SearchText): SearchHit | undefined {
  if (text.field === 'creditCode' || text.field === 'stockCode') return codeHit(asked, record, text);
  const name = preparedName(text.text);
  const meeting = bestMeeting(asked, name);
  const score = worth[text.field] * (meeting.query * (1 - NAME_SHARE + NAME_SHARE * meeting.name));
  if (meeting.query < LEAST) return undefined;
  return { record, score, met: { ...text, ranges: rangesOf(name, meeting.matched) } };
}

function codeHit({ code }: Asked, record: SearchRecord, text: SearchText): SearchHit | undefined {
  const own = codeOf(text.text);
  if (code === undefined) return undefined;
  const range = { from: 0, to: text.text.length };
  if (own.startsWith(code)) return { record, score: code === own ? 1 : 0.9, met: { ...text, ranges: [range] } };
  if (!withinOneTypo(code, own)) return undefined;
  return { record, score: 0.8, met: { ...text, ranges: [range] } };
}

function bestMeeting(asked: Asked, name: Name): Meeting {
  const aligned = align(asked, name);
  if (asked.letters === undefined) return aligned;
  return [aligned, ...lettersMeet(asked.letters, name)].reduce((best, one) => (one.query > best.query ? one : best));
}

/** As letters that spell a Chinese name, or as the acronym of a Latin one. */
function lettersMeet(letters: string, name: Name): Meeting[] {
  if (name.units.some(({ han }) => han)) {
    const spelt = speltBy(letters, name);
    return spelt ? [speltMeeting(name, spelt.from, spelt.to, spelt.by === 'reading' ? 0.95 : 0.92)] : [];
  }
  const acronyms = acronymsOf(name.units);
  if (acronyms.includes(letters)) return [{ query: 0.95, name: 1, matched: [...name.units.keys()] }];
  return acronyms.some((one) => one.startsWith(letters)) && letters.length > 1
    ? [
        {
          query: 0.8,
          name: letters.length / name.units.length,
          matched: [...name.units.keys()].slice(0, letters.length),
        },
      ]
    : [];
}

function speltMeeting(name: Name, from: number, to: number, value: number): Meeting {
  const matched = Array.from({ length: to - from }, (_, i) => from + i);
  const sum = (units: readonly number[]) => units.reduce((all, at) => all + (name.weights[at] ?? 0), 0);
  return {
    query: name.begins[from] ? value : value - 0.1,
    name: sum(matched) / sum([...name.units.keys()]),
    matched,
  };
}

function rangesOf({ units }: Name, matched: readonly number[]): SearchRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const at of matched.toSorted((a, b) => a - b)) {
    const { from, to } = units[at] ?? { from: 0, to: 0 };
    const before = ranges.at(-1);
    if (before && before.to === from) before.to = to;
    else ranges.push({ from, to });
  }
  return ranges;
}

/** Names are taken apart once: the same few are candidates again and again. */
const MOST_PREPARED = 20_000;
const prepared = new Map<string, Name>();

function preparedName(text: string): Name {
  let name = prepared.get(text);
  if (!name) {
    name = nameOf(text);
    if (prepared.size >= MOST_PREPARED) prepared.clear();
    prepared.set(text, name);
  }
  return name;
}
