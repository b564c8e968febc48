import type { corrections } from '@queqiao/contracts';
import { MOMENT, OFFICER, SOURCE } from './samples.js';

export function correction(overrides: Partial<corrections.Correction> = {}): corrections.Correction {
  return {
    id: 'sample-correction-1',
    city: '371600',
    record: { kind: 'organisation', id: 'sample-enterprise-1', name: '示例企业一号' },
    patch: { products: ['铝板带'] },
    shared: { products: ['铝型材'] },
    source: SOURCE,
    state: 'offered',
    by: OFFICER,
    at: MOMENT,
    version: 1,
    ...overrides,
  };
}
