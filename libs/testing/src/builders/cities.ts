import type { projects } from '@queqiao/contracts';
import { MOMENT, OFFICER, SOURCE } from './samples.js';

export function city(overrides: Partial<projects.City> = {}): projects.City {
  return { code: '371600', name: { zh: '滨州', en: 'Binzhou' }, version: 1, ...overrides };
}

export function industry(overrides: Partial<projects.PriorityIndustry> = {}): projects.PriorityIndustry {
  return {
    id: '371600-aluminium',
    city: '371600',
    name: { zh: '高端铝', en: 'High-end aluminium' },
    text: '电解铝、铝合金、汽车轻量化铝材',
    textEn: 'Electrolytic aluminium, aluminium alloys, lightweight automotive aluminium',
    codes: ['3216', '3252'],
    importance: 0.9,
    source: SOURCE,
    hasChain: true,
    version: 1,
    updatedAt: MOMENT,
    ...overrides,
  };
}

export function chainMap(overrides: Partial<projects.ChainMap> = {}): projects.ChainMap {
  const node = (id: string, zh: string, en: string): projects.ChainNode => ({
    id,
    name: { zh, en },
    segment: 'mid',
    codes: ['3216'],
    terms: [zh],
    state: 'unknown',
    enterprises: [],
    leftOut: [],
  });
  return {
    industryId: '371600-aluminium',
    version: 1,
    nodes: [
      node('aluminium-01', '电解铝', 'Electrolytic aluminium'),
      node('aluminium-02', '铝合金', 'Aluminium alloy'),
    ],
    links: [{ from: 'aluminium-01', to: 'aluminium-02' }],
    ...overrides,
  };
}

export function engagement(overrides: Partial<projects.Engagement> = {}): projects.Engagement {
  return {
    id: 'sample-engagement-1',
    city: '371600',
    targetId: '371600-aluminium',
    candidateKind: 'enterprise',
    candidateId: 'sample-enterprise-1',
    candidateName: '示例企业一号',
    stage: 'lead',
    openedBy: OFFICER,
    openedAt: MOMENT,
    ...overrides,
  };
}
