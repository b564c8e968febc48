import { industry, industryContains, industryPath } from '../industries/industries.js';
import { relationRows } from './relation.data.js';

/** A first-level discipline (一级学科) of the Chinese catalogue. */
export interface Discipline {
  /** Four digits, for example `0805`. */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

export interface DisciplineIndustry {
  /** GB/T 4754-2017, two to four digits; covers all codes under it that are not listed themselves. */
  readonly code: string;
  /** 0–1: 1 the discipline's own industry, 0.8 core technology, 0.6 regular, 0.4 supporting, 0.2 marginal. */
  readonly strength: number;
}

export interface IndustryDiscipline extends Discipline {
  readonly strength: number;
}

const broaderByOneLevel = 0.8;

interface Row {
  readonly discipline: Discipline;
  readonly industries: readonly DisciplineIndustry[];
}

function parseRelation(text: string): DisciplineIndustry[] {
  const parsed: DisciplineIndustry[] = [];
  let strength = 0;
  for (const word of text.split(' ')) {
    const [first = '', second] = word.split(':');
    if (second !== undefined) strength = Number(first);
    parsed.push({ code: second ?? first, strength });
  }
  return parsed;
}

function parseRow(line: string): Row {
  const [code = '', name = '', nameEn = '', relation = ''] = line.split('|');
  return { discipline: { code, name, nameEn }, industries: parseRelation(relation) };
}

const rows: readonly Row[] = relationRows.trim().split('\n').map(parseRow);
const byKey = new Map(
  rows.flatMap((row) => [row.discipline.code, row.discipline.name].map((key) => [key, row] as const)),
);

/** The 97 disciplines with known industries, by code. */
export function disciplines(): readonly Discipline[] {
  return rows.map((row) => row.discipline);
}

/** Finds a discipline by its four-digit code or its exact Chinese name. */
export function discipline(codeOrName: string): Discipline | undefined {
  return byKey.get(codeOrName)?.discipline;
}

/** The industries that a discipline serves, strongest first; empty when the discipline is unknown. */
export function disciplineIndustries(codeOrName: string): readonly DisciplineIndustry[] {
  return byKey.get(codeOrName)?.industries ?? [];
}

/** 0–1; undefined when either is unknown. The most specific covering code decides; codes below count × 0.8 for each level. */
export function disciplineFit(codeOrName: string, industryCode: string): number | undefined {
  const row = byKey.get(codeOrName);
  const asked = industry(industryCode);
  if (!row || !asked) return undefined;
  const path = industryPath(industryCode);
  let covering = { level: 0, strength: 0 };
  let beneath = 0;
  for (const { code, strength } of row.industries) {
    const level = code.length;
    if (path.includes(code)) {
      if (level > covering.level) covering = { level, strength };
    } else if (industryContains(industryCode, code)) {
      beneath = Math.max(beneath, strength * broaderByOneLevel ** (level - asked.level));
    }
  }
  return Math.max(covering.strength, beneath);
}

/** The disciplines that serve an industry, strongest first, then by code; empty when the industry is unknown. */
export function industryDisciplines(industryCode: string): readonly IndustryDiscipline[] {
  return rows
    .map(({ discipline }) => ({ ...discipline, strength: disciplineFit(discipline.code, industryCode) ?? 0 }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength || (a.code < b.code ? -1 : 1));
}
