import type { Factor } from './factor.js';
import { valuesByRow } from './tables.js';

/**
 * Whether the city entered a warning about the organisation. Without one its risk is unknown, as nobody was asked about all.
 * A barred one is in no list.
 */
export const riskFactor: Factor = {
  key: 'risk',
  group: 'risk',
  name: { zh: '风险提示', en: 'Risk' },
  weights: {
    'industry>enterprise': 10,
    'industry>investor': 10,
    'need:funding>investor': 10,
    'need:technology>enterprise': 10,
    'need:market>enterprise': 10,
    'need:supply>enterprise': 10,
    'need:site>enterprise': 10,
    'need:cooperation>enterprise': 10,
  },
  baseRate: 0.9,
  prepare({ risks = [] }, { store }) {
    const warnings = new Map(
      risks
        .filter(({ level }) => level === 'caution')
        .flatMap((risk) => store.rowsNamed(risk.organisationId).map((row) => [row, risk] as const)),
    );
    if (warnings.size === 0) return undefined;
    return {
      values: valuesByRow(store.rows, (row) => (warnings.has(row) ? 0 : undefined)),
      explain(row) {
        const found = warnings.get(row);
        if (!found) return { text: { zh: '没有登记风险', en: 'No risk entered' }, evidence: [] };
        const { note, source, date } = found;
        return {
          text: { zh: `风险提示：${note}（${date} 登记）`, en: `A warning of the city: ${note} (entered ${date})` },
          evidence: [{ record: store.idOf(row), field: 'risk', value: note, source, date }],
        };
      },
    };
  },
};
