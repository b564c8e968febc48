import {
  type AddressedOperation,
  accounts,
  apiKeys,
  attachments,
  conversations,
  corrections,
  enterprises,
  experts,
  type InputOf,
  introductions,
  matching,
  type OutputOf,
  offers,
  ownLaboratories,
  projects,
  reasons,
  registrations,
  risks,
  signals,
  weights,
} from '@queqiao/contracts';

/** Calls an operation in the city that is planted, and throws unless it does what it is asked. */
export type Call = <O extends AddressedOperation>(operation: O, input: InputOf<O>) => Promise<OutputOf<O>>;

/** What is planted bears these words in every text, so that it is known wherever it turns up. */
export interface Garden {
  readonly city: string;
  readonly words: string;
  /** For what cannot be said in words: logins and codes. */
  readonly code: string;
  readonly call: Call;
  /** As somebody who is nothing in the city yet. */
  readonly visit: Call;
  /** As somebody who speaks for an enterprise. */
  readonly speak: Call;
  /** As somebody who speaks for this institution. */
  readonly speakFor: (institution: string) => Promise<Call>;
  /** An enterprise that all cities share. */
  readonly shared: string;
}

/** Makes one of each thing that a city can make, by the operations that make them. Returns the id of its need. */
export async function plant(garden: Garden): Promise<string> {
  const { city, words, code, call, visit, speak, shared } = garden;
  const source = { name: `${words}来源`, date: '2026-01' };
  const name = { zh: `${words}名称`, en: `${words} name` };
  const own = await call(enterprises.createOrganisation, {
    kind: 'enterprise',
    name: `${words}企业`,
    products: [`${words}产品`],
    industries: [{ code: '3252' }],
    seat: { country: 'CN', division: city },
    sources: [source],
  });
  await plantInstitution(garden);
  const organisationId = own.id;
  const need = await call(enterprises.registerNeed, {
    kind: 'funding',
    organisationId,
    title: `${words}需求`,
    text: `${words}寻求融资`,
    industries: ['3252'],
  });
  const file = { name: `${words}附件`, content: Buffer.from(`%PDF-1.7 ${words}`).toString('base64') };
  await call(attachments.attachToNeed, { id: need.id, file });
  await call(signals.createSignal, {
    organisationId,
    kind: 'investment',
    date: '2026-01-10',
    title: `${words}扩产`,
    source: { name: `${words}报` },
  });
  await call(risks.enterRisk, { organisationId, level: 'caution', note: `${words}诉讼`, source: `${words}法院` });
  await call(corrections.correctOrganisation, { id: shared, patch: { products: [`${words}更正`] }, source });
  await plantIndustry(garden, organisationId);
  await call(reasons.addReason, { code: `reason-${code}`, name, verdicts: ['reject'] });
  await call(weights.draftWeights, {
    pair: 'industry>enterprise',
    weights: { distance: 20 },
    note: `${words}更看重距离`,
  });
  await call(accounts.addUser, { login: `${code}-officer`, name: `${words}专员`, roles: ['promotion-officer'] });
  await speak(conversations.sendOwnMessage, { text: `${words}留言` });
  await visit(registrations.register, {
    role: 'enterprise',
    party: { kind: 'new', name: `${words}来访企业` },
    phone: '13800001234',
    proof: { kind: 'call' },
    note: `${words}说明`,
  });
  await call(apiKeys.createApiKey, { name: words, roles: ['promotion-officer'] });
  return need.id;
}

async function plantInstitution({ city, words, call, speakFor }: Garden): Promise<void> {
  const { id } = await call(experts.createInstitution, {
    kind: 'university',
    name: `${words}大学`,
    division: city,
    sources: [{ name: `${words}来源`, date: '2026-01' }],
  });
  const speak = await speakFor(id);
  const industries = ['3252'];
  const { id: laboratoryId } = await speak(ownLaboratories.registerOwnLaboratory, {
    kind: 'laboratory',
    name: `${words}实验室`,
    fields: [`${words}方向`],
    industries: industries.map((one) => ({ code: one })),
  });
  const said = { title: `${words}成果`, text: `${words}成果说明`, maturity: 'pilot' } as const;
  const offer = await speak(offers.draftOffer, { ...said, industries, laboratoryId });
  await speak(offers.submitOffer, { id: offer.id });
}

async function plantIndustry({ city, words, call }: Garden, organisationId: string): Promise<void> {
  const source = { name: `${words}来源`, date: '2026-01' };
  const name = { zh: `${words}产业`, en: `${words} industry` };
  const { id: industryId } = await call(projects.addIndustry, {
    id: `${city}-planted`,
    name,
    text: `${words}铝材`,
    textEn: `${words} aluminium`,
    codes: ['3252'],
    importance: 0.5,
    source,
  });
  const node = { industryId, nodeId: `node-of-${city}` };
  const terms = [`${words}型材`];
  await call(projects.putChainNode, { ...node, name, segment: 'mid', codes: ['3252'], terms });
  await call(projects.stateNode, { ...node, state: 'weak', source });
  await call(projects.pickMember, { ...node, organisationId, counts: true, note: `${words}说明` });
  await call(projects.setChainLeader, { industryId, leader: { name: `${words}链长`, source } });
  await call(projects.markRegistry, { codes: ['3252'], source });
}

/** Introduces a fund of every city, once others know of the need. */
export async function introduce({ call, words }: Garden, needId: string): Promise<void> {
  // A sentence must not say who it is of.
  const told = { asker: { sentence: '寻求融资' }, candidate: {} };
  const candidate = { kind: 'investor', id: 'inv-metal' } as const;
  await call(introductions.releaseIntroduction, { needId, candidate, told, overrideNote: words });
}

/** Decides on the best that are suggested for a target, which opens an engagement and a task to correct a record. */
export async function decideOn({ call, words }: Garden, targetId: string): Promise<void> {
  const { items } = await call(matching.listSuggestions, { targetId, candidateKind: 'enterprise' });
  const [first, second] = items;
  if (first === undefined || second === undefined) throw new Error(`Nothing is suggested for ${targetId}`);
  await call(matching.decide, { suggestionId: first.id, verdict: 'accept', reason: 'good-fit', note: `${words}好` });
  await call(matching.decide, {
    suggestionId: second.id,
    verdict: 'reject',
    reason: 'wrong-industry',
    note: `${words}不符`,
  });
}
