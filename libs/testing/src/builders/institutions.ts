import type { experts, offers } from '@queqiao/contracts';
import { MOMENT, SOURCE } from './samples.js';

export function institution(overrides: Partial<experts.Institution> = {}): experts.Institution {
  return {
    id: 'sample-university-1',
    kind: 'university',
    scope: 'domestic',
    name: '示例大学',
    division: '371600',
    disciplines: [{ code: '0805', name: '材料科学与工程', grade: 'A' }],
    sources: [SOURCE],
    city: '371600',
    version: 1,
    updatedAt: MOMENT,
    ...overrides,
  };
}

export function institutionInput(overrides: Partial<experts.InstitutionInput> = {}): experts.InstitutionInput {
  const { city: _, version: __, updatedAt: ___, ...input } = institution();
  return { ...input, ...overrides };
}

export function laboratory(overrides: Partial<experts.Laboratory> = {}): experts.Laboratory {
  return {
    id: 'sample-laboratory-1',
    institutionId: 'sample-university-1',
    institutionName: '示例大学',
    kind: 'laboratory',
    name: '示例轻金属实验室',
    fields: ['铝合金'],
    industries: [{ code: '3252', inferred: true }],
    sources: [SOURCE],
    city: '371600',
    version: 1,
    updatedAt: MOMENT,
    ...overrides,
  };
}

/** A draft. */
export function offer(overrides: Partial<offers.Offer> = {}): offers.Offer {
  return {
    id: 'sample-offer-1',
    city: '371600',
    institutionId: 'sample-university-1',
    institutionName: '示例大学',
    title: '电池铝箔精密轧制工艺',
    text: '8 微米铝箔的轧制与退火',
    industries: ['3252'],
    maturity: 'pilot',
    forms: ['licensing'],
    language: 'zh',
    state: 'draft',
    since: MOMENT,
    createdAt: MOMENT,
    version: 1,
    ...overrides,
  };
}
