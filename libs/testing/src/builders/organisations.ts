import type { enterprises, registrations, risks } from '@queqiao/contracts';
import { MOMENT, OFFICER, SOURCE } from './samples.js';

export function organisation(overrides: Partial<enterprises.Organisation> = {}): enterprises.Organisation {
  return {
    id: 'sample-enterprise-1',
    kind: 'enterprise',
    scope: 'domestic',
    name: '示例企业一号',
    industries: [{ code: '3252' }],
    products: ['铝型材'],
    sources: [SOURCE],
    city: '371600',
    version: 1,
    updatedAt: MOMENT,
    ...overrides,
  };
}

export function organisationInput(
  overrides: Partial<enterprises.OrganisationInput> = {},
): enterprises.OrganisationInput {
  const { city: _, version: __, updatedAt: ___, ...input } = organisation();
  return { ...input, ...overrides };
}

export function investor(overrides: Partial<enterprises.Organisation> = {}): enterprises.Organisation {
  return organisation({
    id: 'sample-investor-1',
    kind: 'investor',
    name: '示例投资机构一号',
    investorKind: 'vc',
    industries: [],
    products: [],
    mandate: { sectors: ['3252'], stages: ['series-a'], ticketMinWan: 500, ticketMaxWan: 5_000, regions: ['370000'] },
    ...overrides,
  });
}

export function registration(overrides: Partial<registrations.Registration> = {}): registrations.Registration {
  return {
    id: 'reg-1',
    city: '371600',
    state: 'submitted',
    role: 'enterprise',
    party: { id: 'works-1', name: '示例铝业有限公司', isNew: false },
    applicant: { id: 'user-1', name: '示例张三' },
    proof: { kind: 'call' },
    createdAt: '2026-01-15T08:00:00.000Z',
    since: '2026-01-15T08:00:00.000Z',
    version: 1,
    ...overrides,
  };
}

export function risk(overrides: Partial<risks.Risk> = {}): risks.Risk {
  return {
    id: 'sample-risk-1',
    organisation: { id: 'sample-enterprise-1', name: '示例企业一号' },
    level: 'barred',
    note: '与本市有未结诉讼',
    source: '市司法局',
    enteredBy: OFFICER,
    enteredAt: MOMENT,
    ...overrides,
  };
}
