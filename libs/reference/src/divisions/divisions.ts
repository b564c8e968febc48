import { countyRows } from './counties.data.js';
import { divisionRows } from './divisions.data.js';

/** Degrees (WGS 84). */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** One administrative division of GB/T 2260. */
export interface Division {
  /** Six digits: `370000` province, `371600` prefecture, `371602` county. */
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly level: 'province' | 'prefecture' | 'county';
  /** Absent for a province; a county of a municipality stands directly under it. */
  readonly parent?: string;
  /** Seat of government; absent for counties and for provinces that are divided into prefectures. */
  readonly point?: Point;
}

const municipalities = new Set(['11', '12', '31', '50']);

function levelOf(code: string): Division['level'] {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

function parentOf(code: string, known: ReadonlyMap<string, Division>): string | undefined {
  if (code.endsWith('0000')) return undefined;
  const prefecture = `${code.slice(0, 4)}00`;
  return prefecture !== code && known.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
}

function parsePoint(text: string | undefined): Point | undefined {
  const [lat, lon] = (text ?? '').split(',').map(Number);
  return lat && lon ? { lat, lon } : undefined;
}

function parseDivisions(): ReadonlyMap<string, Division> {
  const parsed = new Map<string, Division>();
  const add = (code: string, name: string, nameEn?: string, point?: Point) => {
    const parent = parentOf(code, parsed);
    const optional = { ...(parent && { parent }), ...(nameEn && { nameEn }), ...(point && { point }) };
    parsed.set(code, { code, name, level: levelOf(code), ...optional });
  };
  for (const row of divisionRows.trim().split('\n')) {
    const [code = '', name = '', nameEn, point] = row.split('\t');
    add(code, name, nameEn, parsePoint(point));
  }
  for (const row of countyRows.trim().split('\n')) {
    const [prefix = '', ...counties] = row.split('\t');
    for (const county of counties) add(prefix + county.slice(0, 2), county.slice(2));
  }
  return parsed;
}

// Read when first asked for: screens that name no division do without.
let known: ReadonlyMap<string, Division> | undefined;
let children: ReadonlyMap<string, Division[]> | undefined;

function byCode(): ReadonlyMap<string, Division> {
  known ??= parseDivisions();
  return known;
}

function childrenOf(parent: string): readonly Division[] {
  const inOrder = () => [...byCode().values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  children ??= Map.groupBy(inOrder(), ({ parent: above = '' }) => above);
  return children.get(parent) ?? [];
}

/** GB/T 2260 groups the counties of a municipality under 市辖区 (`110100`) and 县 (`500200`): the municipality itself. */
function canonical(code: string): string {
  const isGroup = municipalities.has(code.slice(0, 2)) && /^\d{2}0[12]00$/.test(code);
  return isGroup ? `${code.slice(0, 2)}0000` : code;
}

/** The division with this GB/T 2260 code. `110100` gives Beijing itself. */
export function division(code: string): Division | undefined {
  return byCode().get(canonical(code));
}

/** Whether GB/T 2260 has this code, at any level. */
export function isDivisionCode(code: string): boolean {
  return division(code) !== undefined;
}

/** The divisions directly under a parent, by code; without a parent, the 34 provinces. */
export function divisions(parent?: string): readonly Division[] {
  return childrenOf(parent === undefined ? '' : canonical(parent));
}

/** The code of the province that a division lies in. */
export function provinceOf(code: string): string | undefined {
  return division(code) && `${code.slice(0, 2)}0000`;
}

/** The code of the prefecture, municipality or county directly under a province (济源) that a division lies in. */
export function prefectureOf(code: string): string | undefined {
  let entry = division(code);
  while (entry && !entry.point) entry = entry.parent ? byCode().get(entry.parent) : undefined;
  return entry?.code;
}

/** Whether `inner` equals `outer` or lies inside it; false when either is unknown. */
export function divisionContains(outer: string, inner: string): boolean {
  const target = division(outer)?.code;
  let entry = division(inner);
  while (entry && entry.code !== target) entry = entry.parent ? byCode().get(entry.parent) : undefined;
  return entry !== undefined;
}

/** The digits with which all codes inside a division start: `3716` for 371600, `50` for 500000, `11` for 110100. */
export function divisionPrefix(given: string): string {
  const code = canonical(given);
  if (code.endsWith('0000')) return code.slice(0, 2);
  return code.endsWith('00') ? code.slice(0, 4) : code;
}
