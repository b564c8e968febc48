import { industryRows } from './industries.data.js';

/** One code of GB/T 4754-2017 国民经济行业分类. */
export interface Industry {
  /** A section letter (`C`), or two to four digits (`26`, `261`, `2612`). */
  readonly code: string;
  readonly name: string;
  /** For all sections and divisions, and for the groups and classes that were translated. */
  readonly nameEn?: string;
  /** 1 section (门类), 2 division (大类), 3 group (中类), 4 class (小类). */
  readonly level: 1 | 2 | 3 | 4;
  readonly parent?: string;
  readonly section: string;
}

function parseRows(): Industry[] {
  const parsed: Industry[] = [];
  let section = '';
  for (const row of industryRows.trim().split('\n')) {
    const [code = '', name = '', nameEn] = row.split('\t');
    const isSection = /^[A-T]$/.test(code);
    if (isSection) section = code;
    const parent = isSection ? undefined : code.length === 2 ? section : code.slice(0, -1);
    const level = (isSection ? 1 : code.length) as Industry['level'];
    parsed.push({ code, name, level, section, ...(parent && { parent }), ...(nameEn && { nameEn }) });
  }
  return parsed;
}

const all: readonly Industry[] = parseRows();
const byCode = new Map(all.map((entry) => [entry.code, entry]));
const childrenOf = new Map<string, Industry[]>();
for (const entry of all) {
  const siblings = childrenOf.get(entry.parent ?? '');
  if (siblings) siblings.push(entry);
  else childrenOf.set(entry.parent ?? '', [entry]);
}

/** Every code of GB/T 4754-2017 (1,971), in the order of the standard. */
export function industries(): readonly Industry[] {
  return all;
}

/** The industry with this code. */
export function industry(code: string): Industry | undefined {
  return byCode.get(code);
}

/** The English name of a code or, where it was not translated, of the nearest code above; undefined when unknown. */
export function industryTitleEn(code: string): string | undefined {
  return industryPath(code)
    .map((part) => byCode.get(part)?.nameEn)
    .findLast((name) => name !== undefined);
}

/** Whether GB/T 4754-2017 has this code, at any level. */
export function isIndustryCode(code: string): boolean {
  return byCode.has(code);
}

/** The industries one level below a code; without a code, the 20 sections. */
export function industryChildren(code?: string): readonly Industry[] {
  return childrenOf.get(code ?? '') ?? [];
}

/** `2612` → `['C', '26', '261', '2612']`; empty when unknown. */
export function industryPath(code: string): readonly string[] {
  const path: string[] = [];
  for (let entry = byCode.get(code); entry; entry = entry.parent ? byCode.get(entry.parent) : undefined) {
    path.unshift(entry.code);
  }
  return path;
}

/** Whether `inner` equals `outer` or lies under it; false when either is unknown. */
export function industryContains(outer: string, inner: string): boolean {
  return industryPath(inner).includes(outer);
}

/** `26` → `26`, `261`, `2611`, …; empty when unknown. */
export function industriesUnder(code: string): string[] {
  const entry = byCode.get(code);
  if (entry === undefined) return [];
  return [code, ...industryChildren(code).flatMap((child) => industriesUnder(child.code))];
}
