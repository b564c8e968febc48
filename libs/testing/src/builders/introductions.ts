import type { introductions, responses } from '@queqiao/contracts';
import { MOMENT, OFFICER } from './samples.js';

/** What an enterprise that seeks money and an investor read of each other. */
const BLIND: introductions.Introduction['blind'] = {
  asker: {
    kind: 'enterprise',
    industries: [{ code: 'C', title: { zh: '制造业', en: 'Manufacturing' } }],
    province: { code: '370000', name: '山东省' },
    seeks: 'funding',
  },
  candidate: {
    kind: 'investor',
    province: { code: '110000', name: '北京市' },
    stages: ['series-a'],
    offers: 'funding',
  },
};

export function introduction(overrides: Partial<introductions.Introduction> = {}): introductions.Introduction {
  return {
    id: 'sample-introduction-1',
    state: 'proposed',
    need: { id: 'sample-need-1', kind: 'funding', title: '扩建铝型材生产线' },
    asker: { kind: 'enterprise', id: 'sample-enterprise-1', party: 'sample-enterprise-1', name: '示例企业一号' },
    candidate: { kind: 'investor', id: 'sample-investor-1', party: 'sample-investor-1', name: '示例投资机构一号' },
    blind: BLIND,
    fitting: { asker: 40, candidate: 12 },
    leastFitting: 5,
    answers: {},
    lapsesOn: '2026-02-14',
    releasedBy: OFFICER,
    releasedAt: MOMENT,
    version: 1,
    ...overrides,
  };
}

/** As the investor sees it before both agreed. */
export function ownIntroduction(overrides: Partial<BlindIntroduction> = {}): BlindIntroduction {
  return {
    id: 'sample-introduction-1',
    state: 'proposed',
    side: 'candidate',
    other: BLIND.asker,
    told: BLIND.candidate,
    mayAnswer: true,
    lapsesOn: '2026-02-14',
    releasedAt: MOMENT,
    ...overrides,
  };
}

export function ownResponse(overrides: Partial<responses.OwnResponse> = {}): responses.OwnResponse {
  return {
    id: 'sample-response-1',
    state: 'open',
    sentence: '做过电池铝箔的轧制，可以先做小试',
    contact: 'sample-contact-1',
    by: { id: 'sample-institution', name: '示例秘书' },
    at: MOMENT,
    need: BLIND.asker,
    candidate: { kind: 'laboratory', name: '示例大学 示例轻金属实验室' },
    ...overrides,
  };
}

/** As the city sees it. */
export function response(overrides: Partial<responses.Response> = {}): responses.Response {
  const { need: _, candidate: __, ...common } = ownResponse();
  return {
    ...common,
    need: { id: 'sample-need-1', kind: 'technology', title: '铝箔轧制断带' },
    candidate: {
      kind: 'laboratory',
      id: 'sample-laboratory-1',
      party: 'sample-university-1',
      name: '示例大学 示例轻金属实验室',
    },
    ...overrides,
  };
}

type BlindIntroduction = Extract<introductions.OwnIntroduction, { mayAnswer: boolean }>;
