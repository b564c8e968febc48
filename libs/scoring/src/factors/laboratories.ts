import type { Bilingual } from '@queqiao/contracts';
import { industryPath } from '@queqiao/reference';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { type Nearness, nearnessTo, OF_ONE_DIVISION } from './industry-nearness.js';
import { industryLabel } from './labels.js';
import { tableOver, valuesByRow } from './tables.js';

/** Whether the institution has a laboratory or team in the target's industry. */
export const laboratoriesFactor: Factor = {
  key: 'laboratories',
  group: 'fit',
  name: { zh: '实验室与平台', en: 'Laboratories' },
  weights: {
    'industry>institution': 16,
    'need:technology>institution': 20,
    'need:talent>institution': 12,
    'need:cooperation>institution': 12,
  },
  baseRate: 0.1,
  floor: OF_ONE_DIVISION,
  prepare(target, { catalogue, store }) {
    const laboratories = catalogue.store('laboratory');
    const nearest = nearnessTo(target.codes);
    const { column, table } = tableOver(laboratories.industries, (codes) => nearest(codes)?.value);
    const best = new Map<string, { row: number; value: number }>();
    for (let row = 0; row < laboratories.rows; row++) {
      const value = table[column[row] ?? 0] ?? Number.NaN;
      const host = laboratories.host.at(row);
      const visible = laboratories.city.at(row) === '*' || laboratories.city.at(row) === target.city;
      if (!host || !visible || Number.isNaN(value) || !laboratories.isLive(row)) continue;
      const before = best.get(host);
      const better =
        !before ||
        value > before.value ||
        (value === before.value && laboratories.idOf(row) < laboratories.idOf(before.row));
      if (better) best.set(host, { row, value });
    }
    return {
      values: valuesByRow(store.rows, (row) => best.get(store.idOf(row))?.value),
      explain(row) {
        const found = best.get(store.idOf(row))?.row ?? 0;
        const near = nearest(laboratories.industries.at(found) ?? []);
        const label = industryLabel(near?.own ?? '');
        const name = laboratories.name.at(found) ?? '';
        const kinship = near && kinshipOf(near);
        const text = {
          zh: `设有${name}，方向对应${label.zh}${kinship?.zh ?? ''}`,
          en: `Runs ${laboratories.nameEn.at(found) ?? name}, whose field is ${label.en}${kinship?.en ?? ''}`,
        };
        return { text, evidence: [evidenceOf(laboratories, found, 'industries', label)] };
      },
    };
  },
};

const SAME_DIVISION = 2;

/** How a field that is not the industry's own is near it. */
function kinshipOf({ own, asked, level, inside }: Nearness): Bilingual | undefined {
  if (inside) return undefined;
  if (level < SAME_DIVISION) return { zh: '，与该产业的行业无关', en: ', outside the industries asked for' };
  const path = industryPath(own);
  const both = industryLabel(path[level - 1] ?? '');
  const theirs = industryLabel(asked);
  if (level === path.length) return { zh: `，涵盖该产业的${theirs.zh}`, en: `, which covers ${theirs.en}` };
  return {
    zh: `，与该产业的${theirs.zh}同属${both.zh}`,
    en: `, near ${theirs.en}: both belong to ${both.en}`,
  };
}
