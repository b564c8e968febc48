import { z } from 'zod';
import { actorRef, authors } from './actors.js';
import { chainInput, chainLink, chainMap, chainNode } from './chains.js';
import { event } from './message.js';
import { operation } from './operation.js';
import { withoutPrivateUse } from './private-use.js';
import { adminsOfCity, everybody, officersOfCity, operators, type Permission, readersOfCity } from './roles.js';
import {
  bilingual,
  bilingualLine,
  bulkRequest,
  candidateKind,
  cityCode,
  type Dates,
  givenDates,
  id,
  industryCode,
  line,
  moment,
  pageInput,
  pageOf,
  setOf,
  sourceDated,
  storedDates,
  text,
  unit,
  version,
} from './values.js';

export * from './chain-edits.js';
export * from './chain-grounds.js';
export * from './chain-rules.js';
export * from './chains.js';

const industryFields = (dates: Dates) => ({
  /** Compared with the text of profiles. */
  text: text(4_000),
  textEn: text(4_000),
  codes: setOf(industryCode, 20).min(1),
  importance: unit,
  source: sourceDated(dates.past),
});

export const priorityIndustryInput = z.strictObject({
  id,
  name: bilingualLine(120),
  ...industryFields(givenDates),
  chain: chainInput.optional(),
});
export type PriorityIndustryInput = z.output<typeof priorityIndustryInput>;

/** 优先产业. */
export const priorityIndustry = z.strictObject({
  id,
  city: cityCode,
  name: bilingual,
  ...industryFields(storedDates),
  hasChain: z.boolean(),
  version,
  updatedAt: moment,
  ...authors,
});
export type PriorityIndustry = z.output<typeof priorityIndustry>;

export const cityInput = withoutPrivateUse(
  z.strictObject({
    code: cityCode,
    name: bilingualLine(40),
    industries: z.array(priorityIndustryInput).min(1).max(40),
  }),
);
export type CityInput = z.output<typeof cityInput>;

/** 城市: a tenant. */
export const city = z.strictObject({ code: cityCode, name: bilingual, version });
export type City = z.output<typeof city>;

/** 线索→洽谈→签约→落地→投产. */
export const engagementStage = z.enum(['lead', 'talks', 'signed', 'landed', 'producing']);

/** 跟进项目: follows an accepted suggestion; `id` is the decision's. */
export const engagement = z.strictObject({
  id,
  city: cityCode,
  targetId: id,
  candidateKind,
  candidateId: id,
  candidateName: line(200),
  stage: engagementStage,
  openedBy: actorRef,
  openedAt: moment,
});
export type Engagement = z.output<typeof engagement>;

/**
 * A chain map in a row takes the place of the stored one, also of what was edited since. What it does not name stays: the
 * whole map of an industry without one in the row, the leader, and the owners of nodes that it has.
 */
export const importCities = operation({
  name: 'projects.importCities',
  summary: { zh: '批量导入城市', en: 'Import cities with their priority industries; bad rows are reported' },
  ...bulkRequest,
  may: operators,
  audit: { zh: '批量导入城市', en: 'Imported cities' },
});

export const listCities = operation({
  name: 'projects.listCities',
  http: 'GET /cities',
  summary: { zh: '城市列表', en: 'The cities of this installation' },
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(city) }),
  may: everybody,
});

/** `conflict` (`unique`) if the installation has the city. */
export const addCity = operation({
  name: 'projects.addCity',
  http: 'POST /cities',
  status: 201,
  summary: { zh: '新增城市', en: 'Add a city: a tenant with lists of its own' },
  input: z.strictObject({ code: cityCode, name: bilingualLine(40) }),
  output: city,
  may: operators,
  audit: { zh: '新增城市', en: 'Added a city' },
});

/** `conflict` if the stored version is not `version`. */
export const updateCity = operation({
  name: 'projects.updateCity',
  http: 'PATCH /cities/:city',
  summary: { zh: '修改城市', en: 'Change the name of a city' },
  input: z.strictObject({ version: version.optional(), patch: z.strictObject({ name: bilingualLine(40) }) }),
  output: city,
  may: operators,
  audit: { zh: '修改城市', en: 'Changed a city' },
});

/** Cities publish their plans: whoever deals with a city may know what it looks for. */
const readersAndParties: Permission = { ...readersOfCity, enterprise: 'city', institution: 'city', investor: 'city' };

export const listIndustries = operation({
  name: 'projects.listIndustries',
  http: 'GET /cities/:city/industries',
  summary: { zh: '优先产业列表', en: 'Priority industries, the most important first' },
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(priorityIndustry) }),
  may: readersAndParties,
});

export const getIndustry = operation({
  name: 'projects.getIndustry',
  http: 'GET /cities/:city/industries/:id',
  summary: { zh: '优先产业', en: 'One priority industry' },
  input: z.strictObject({ id }),
  output: priorityIndustry,
  may: readersAndParties,
});

/** Its candidates are ranked. `conflict` (`unique`) if the id is taken, also by another city. */
export const addIndustry = operation({
  name: 'projects.addIndustry',
  http: 'POST /cities/:city/industries',
  creates: true,
  summary: { zh: '新增优先产业', en: 'Name a priority industry, with its chain map if there is one' },
  input: priorityIndustryInput.partial({ id: true }),
  output: priorityIndustry,
  may: adminsOfCity,
  audit: { zh: '新增优先产业', en: 'Named a priority industry' },
});

/** Its candidates are ranked again; `conflict` if the stored version is not `version`. */
export const updateIndustry = operation({
  name: 'projects.updateIndustry',
  http: 'PATCH /cities/:city/industries/:id',
  summary: { zh: '修改优先产业', en: 'Change a priority industry; it is ranked anew' },
  input: z.strictObject({
    id,
    version: version.optional(),
    patch: z.strictObject({ name: bilingualLine(120), ...industryFields(givenDates) }).partial(),
  }),
  output: priorityIndustry,
  may: adminsOfCity,
  audit: { zh: '修改优先产业', en: 'Changed a priority industry' },
});

export const getChainMap = operation({
  name: 'projects.getChainMap',
  http: 'GET /cities/:city/industries/:industryId/chain',
  summary: { zh: '产业链图谱', en: 'The chain map with the state of each node' },
  input: z.strictObject({ industryId: id }),
  output: chainMap,
  may: readersOfCity,
});

export const listEngagements = operation({
  name: 'projects.listEngagements',
  http: 'GET /cities/:city/engagements',
  summary: { zh: '跟进项目列表', en: 'What became of accepted suggestions' },
  input: z.strictObject({ ...pageInput }),
  output: pageOf(engagement),
  may: readersOfCity,
});

/** Whether the asker follows a pair with one of these candidates or targets: has accepted its suggestion, and not taken that back. */
export const isFollowed = operation({
  name: 'projects.isFollowed',
  summary: { zh: '本人是否跟进', en: 'Whether the asker follows one of these candidates or targets' },
  input: z.strictObject({
    kinds: z.array(candidateKind),
    candidates: z.array(id),
    targets: z.array(id),
  }),
  output: z.strictObject({ follows: z.boolean() }),
  may: officersOfCity,
});

export const industryChanged = event(
  'events.industry.changed',
  z.strictObject({
    industry: priorityIndustry,
    nodes: z.array(chainNode.omit({ enterprises: true, leftOut: true, owner: true })),
    links: z.array(chainLink),
  }),
);
