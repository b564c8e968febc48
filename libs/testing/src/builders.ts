import type {
  Actor,
  contacts,
  DataOf,
  dataTasks,
  enterprises,
  experts,
  introductions,
  matching,
  matchingOptOuts,
  OutputOf,
  projects,
  reasons,
  rebuild,
  registrations,
  risks,
  settings,
  signals,
  weights,
  worker,
} from '@queqiao/contracts';

type AcceptedSignal = Omit<DataOf<typeof matching.acceptedSignalled>, 'city'>;

// Valid contract data: each builder takes the fields that matter and fills in the rest.
const MOMENT = '2026-01-15T08:00:00.000Z';
const OFFICER = { id: 'sample-officer', name: '示例专员' };
const SHIPPED_WEIGHTS = 'default';
const SOURCE = { name: '示例来源', date: '2026-01' };

export function actor(overrides: Partial<Actor> = {}): Actor {
  return { ...OFFICER, kind: 'person', roles: ['promotion-officer'], ...overrides };
}

export function admin(overrides: Partial<Actor> = {}): Actor {
  return actor({ id: 'sample-admin', name: '示例管理员', roles: ['city-admin', 'weight-approver'], ...overrides });
}

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

export function need(overrides: Partial<enterprises.Need> = {}): enterprises.Need {
  return {
    id: 'sample-need-1',
    city: '371600',
    kind: 'funding',
    organisationId: 'sample-enterprise-1',
    organisationName: '示例企业一号',
    title: '扩建铝型材生产线',
    text: '为年产五万吨铝型材的生产线寻求股权融资',
    industries: ['3252'],
    amountWan: 3_000,
    stage: 'series-a',
    version: 1,
    createdAt: MOMENT,
    state: 'published',
    since: MOMENT,
    ...overrides,
  };
}

export function needInput(overrides: Partial<enterprises.NeedInput> = {}): enterprises.NeedInput {
  const { kind, organisationId, title, text, industries, amountWan, stage } = need();
  return { kind, organisationId, title, text, industries, amountWan, stage, ...overrides };
}

export function contribution(overrides: Partial<matching.Contribution> = {}): matching.Contribution {
  return {
    factor: 'industry-path',
    group: 'fit',
    known: true,
    value: 0.8,
    weight: 0.5,
    points: 0.3,
    text: { zh: '主业与优先产业同属铝压延加工', en: 'Its main industry is the same: aluminium rolling' },
    evidence: [{ record: 'sample-enterprise-1', field: 'industries', value: '3252', source: '示例来源' }],
    ...overrides,
  };
}

export function suggestion(overrides: Partial<matching.Suggestion> = {}): matching.Suggestion {
  return {
    id: 'sample-suggestion-1',
    city: '371600',
    targetId: '371600-aluminium',
    candidate: { kind: 'enterprise', id: 'sample-enterprise-1', name: '示例企业一号', scope: 'domestic' },
    rank: 1,
    score: 0.4,
    base: 0.1,
    fit: 0.8,
    intent: 0.2,
    coverage: 0.5,
    weak: false,
    contributions: [contribution()],
    state: 'open',
    ranking: { version: 1, weightSet: SHIPPED_WEIGHTS, scoredAt: MOMENT },
    ...overrides,
  };
}

/** As shipped. */
export function matchingSettings(overrides: Partial<settings.MatchingSettings> = {}): settings.MatchingSettings {
  return {
    city: '371600',
    returnOnNewWeights: false,
    overseas: false,
    exposureCap: { on: false, perWeek: 20 },
    exposureFloor: { on: false, positions: 2 },
    version: 0,
    ...overrides,
  };
}

export function rankingRun(overrides: Partial<matching.RankingRun> = {}): matching.RankingRun {
  return {
    id: 'sample-run-1',
    cause: { kind: 'weights', version: 'sample-weights-1' },
    total: 40,
    done: 10,
    startedAt: MOMENT,
    ...overrides,
  };
}

export function decision(overrides: Partial<matching.Decision> = {}): matching.Decision {
  return {
    id: 'sample-decision-1',
    suggestionId: 'sample-suggestion-1',
    verdict: 'accept',
    reason: 'good-fit',
    decidedBy: OFFICER,
    decidedAt: MOMENT,
    ...overrides,
  };
}

export function decisionReason(overrides: Partial<reasons.DecisionReason> = {}): reasons.DecisionReason {
  return {
    code: 'too-small',
    name: { zh: '规模太小', en: 'Too small' },
    verdicts: ['reject'],
    needsNote: false,
    enabled: true,
    shipped: true,
    version: 0,
    ...overrides,
  };
}

/** A contact as it is listed. */
export function maskedContact(overrides: Partial<contacts.MaskedContact> = {}): contacts.MaskedContact {
  return {
    id: 'sample-contact-1',
    partyKind: 'organisation',
    party: 'sample-enterprise-1',
    name: '示**',
    duty: '投资总监',
    phone: '138****1234',
    email: 's***@…',
    language: 'zh',
    consent: 'given',
    optedOut: false,
    source: '示例展会名片',
    version: 1,
    createdAt: MOMENT,
    updatedAt: MOMENT,
    createdBy: OFFICER,
    updatedBy: OFFICER,
    usedAt: MOMENT,
    ...overrides,
  };
}

/** The same contact in full. */
export function contact(overrides: Partial<contacts.Contact> = {}): contacts.Contact {
  const person = { name: '示例联系人', phone: '13800001234', email: 'sample@example.com' };
  return { ...maskedContact(), ...person, ...overrides };
}

export function matchingOptOut(
  overrides: Partial<matchingOptOuts.MatchingOptOut> = {},
): matchingOptOuts.MatchingOptOut {
  return {
    id: 'sample-opt-out-1',
    partyKind: 'organisation',
    party: 'sample-enterprise-1',
    partyName: '示例企业一号',
    everywhere: false,
    bySelf: false,
    note: '企业来函要求不再推荐',
    enteredBy: OFFICER,
    enteredAt: MOMENT,
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

export function signal(overrides: Partial<signals.Signal> = {}): signals.Signal {
  return {
    id: 'sample-signal-1',
    city: '371600',
    organisationId: 'sample-enterprise-1',
    kind: 'investment',
    date: '2026-01-10',
    title: '拟新建电池铝箔生产线',
    amountWan: 300_000,
    source: { name: '示例来源', url: 'https://example.org/news/1' },
    industries: ['3252'],
    expiresOn: '2029-01-31',
    enteredBy: OFFICER,
    enteredAt: MOMENT,
    version: 1,
    ...overrides,
  };
}

export function toldSignal(overrides: Partial<signals.ToldSignal> = {}): signals.ToldSignal {
  const { id, kind, date, source, enteredAt } = signal();
  const text = {
    zh: '2026-01-10 公告拟投资 30 亿元：拟新建电池铝箔生产线',
    en: '2026-01-10: announced an investment of CNY 3 billion',
  };
  return { id, kind, date, text, source, enteredAt, ...overrides };
}

/** As the pages of a city hear it. */
export function acceptedSignal(overrides: Partial<AcceptedSignal> = {}): AcceptedSignal {
  const { id: suggestionId, targetId, candidate } = suggestion();
  const { kind, id, name } = candidate;
  return { suggestionId, targetId, candidate: { kind, id, name }, signal: toldSignal(), ...overrides };
}

export function signalInput(overrides: Partial<signals.SignalInput> = {}): signals.SignalInput {
  const { organisationId, kind, date, title, amountWan, source, industries } = signal();
  return { organisationId, kind, date, title, amountWan, source, industries, ...overrides };
}

export function dataTask(overrides: Partial<dataTasks.DataTask> = {}): dataTasks.DataTask {
  return {
    id: 'sample-decision-1',
    record: { kind: 'enterprise', id: 'sample-enterprise-1', name: '示例企业一号' },
    field: 'industries',
    reason: 'wrong-industry',
    state: 'open',
    openedBy: OFFICER,
    openedAt: MOMENT,
    ...overrides,
  };
}

/** A list of one position, rebuilt without differences. */
export function rebuiltList(overrides: Partial<rebuild.RebuiltList> = {}): rebuild.RebuiltList {
  const {
    id: suggestionId,
    targetId,
    candidate,
    rank,
    score,
    base,
    fit,
    intent,
    coverage,
    weak,
    contributions,
    ranking,
  } = suggestion();
  const position = { rank, score, base, fit, intent, coverage, weak, contributions };
  return {
    suggestionId,
    targetId,
    candidateKind: candidate.kind,
    scope: candidate.scope,
    ranking,
    profilesAsOf: 42,
    code: { stored: '0.1.0', running: '0.1.0' },
    identical: true,
    differences: [],
    items: [{ candidate: { id: candidate.id, name: candidate.name }, ...position }],
    ...overrides,
  };
}

export function weightVersion(overrides: Partial<weights.WeightVersion> = {}): weights.WeightVersion {
  return {
    id: 'sample-weights-1',
    city: '371600',
    setId: 'sample-weights',
    pair: 'industry>enterprise',
    number: 1,
    version: 1,
    state: 'draft',
    weights: { distance: 20 },
    caps: {},
    learned: false,
    author: OFFICER,
    note: '更看重距离',
    createdAt: MOMENT,
    ...overrides,
  };
}

export function weightSet(overrides: Partial<weights.WeightSet> = {}): weights.WeightSet {
  return { id: 'sample-weights', city: '371600', pair: 'industry>enterprise', open: weightVersion(), ...overrides };
}

export function effectiveWeights(overrides: Partial<weights.EffectiveWeights> = {}): weights.EffectiveWeights {
  const name = { zh: '距离', en: 'Distance' };
  return {
    pair: 'industry>enterprise',
    weightSet: `${SHIPPED_WEIGHTS}+sample-weights-1`,
    weights: [{ factor: 'distance', name, group: 'feasibility', weight: 20, from: 'city', shipped: 8, share: 1 }],
    groups: [{ group: 'feasibility', cap: 1, from: 'default', wanted: 1, share: 1, capped: false }],
    ...overrides,
  };
}

/** One list, with one failed guard-rail. */
export function weightEvaluation(overrides: Partial<weights.WeightEvaluation> = {}): weights.WeightEvaluation {
  const mostShown = { id: 'sample-enterprise-1', name: '示例企业一号', share: 1 };
  const text = { zh: '前十名重合度 20%，须不低于 30%', en: 'Overlap of the first ten 20 %, at least 30 % wanted' };
  return {
    versionId: 'sample-weights-1',
    version: 1,
    pair: 'industry>enterprise',
    scope: 'domestic',
    at: MOMENT,
    targets: { evaluated: 1, inScope: 1 },
    overlapAt10: { mean: 0.2, least: 0.2 },
    rankBiasedOverlap: { mean: 0.3, least: 0.3 },
    scores: { binWidth: 0.5, live: [1, 1], preview: [2, 0] },
    quality: { kind: 'too-few', decisions: 3, needed: 50 },
    exposure: { live: { shown: 1, gini: 0, mostShown }, preview: { shown: 1, gini: 0, mostShown } },
    guardRails: [{ key: 'leastMeanOverlap', limit: 0.3, measured: 0.2, outcome: 'failed', text }],
    changedMost: [
      {
        targetId: '371600-aluminium',
        name: { zh: '高端铝业', en: 'High-end aluminium' },
        overlapAt10: 0.2,
        rankBiasedOverlap: 0.3,
      },
    ],
    ...overrides,
  };
}

export function guardRails(overrides: Partial<weights.GuardRails> = {}): weights.GuardRails {
  const limits = { leastMeanOverlap: 0.3, largestQualityLoss: 0.03, mostGini: 0.8, largestShareOfMostShown: 0.8 };
  return { limits, version: 0, ...overrides };
}

export function learnedWeights(overrides: Partial<weights.LearnedWeights> = {}): weights.LearnedWeights {
  return {
    decisions: 42,
    lists: 6,
    weights: [{ factor: 'distance', present: 8, proposed: 20, learned: true, low: 12, high: 28 }],
    expectedGain: { mean: 0.06, low: 0.02, high: 0.1, n: 6 },
    learnedAt: MOMENT,
    ...overrides,
  };
}

export function weightPreview(overrides: Partial<weights.WeightPreview> = {}): weights.WeightPreview {
  const [one, two] = ['sample-enterprise-1', 'sample-enterprise-2'].map((id) => ({ id, name: id }));
  const listed = (candidate = { id: '', name: '' }) => [{ candidate, rank: 1, score: 0.5 }];
  return {
    targetId: '371600-aluminium',
    candidateKind: 'enterprise',
    scope: 'domestic',
    liveWeightSet: SHIPPED_WEIGHTS,
    weightSet: `${SHIPPED_WEIGHTS}+sample-weights-1`,
    live: listed(one),
    preview: listed(two),
    entered: ['sample-enterprise-2'],
    left: ['sample-enterprise-1'],
    moved: [],
    overlapAt10: 0,
    rankBiasedOverlap: 0,
    ...overrides,
  };
}

export function pairExplanation(overrides: Partial<worker.PairExplanation> = {}): worker.PairExplanation {
  const name = { zh: '已在本市', en: 'Already in the city' };
  return {
    targetId: '371600-aluminium',
    candidateKind: 'enterprise',
    candidateId: 'sample-enterprise-1',
    name: '示例企业一号',
    scope: 'domestic',
    weightSet: SHIPPED_WEIGHTS,
    standing: { status: 'vetoed', veto: { key: 'already-here', name } },
    text: { zh: '“示例企业一号”未参与排名：已在本市', en: '"示例企业一号" is not ranked: Already in the city' },
    ...overrides,
  };
}

/** No factors. */
export function comparison(
  ids: readonly string[],
  overrides: Partial<OutputOf<typeof worker.compare>> = {},
): OutputOf<typeof worker.compare> {
  return {
    targetId: '371600-aluminium',
    candidateKind: 'enterprise',
    weightSet: SHIPPED_WEIGHTS,
    candidates: ids.map((id, index) => ({ id, name: id, scope: 'domestic', rank: index + 1, score: 0.5 })),
    factors: [],
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

type BlindIntroduction = Extract<introductions.OwnIntroduction, { mayAnswer: boolean }>;
