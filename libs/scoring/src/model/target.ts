import type { Bilingual, enterprises, projects, Stage } from '@queqiao/contracts';

export type TargetNode = Pick<
  projects.ChainNode,
  'id' | 'name' | 'codes' | 'terms' | 'tradeTerms' | 'state' | 'ground'
>;

export interface Risk {
  readonly organisationId: string;
  readonly level: 'barred' | 'caution';
  readonly note: string;
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** An organisation or institution that does not want to be proposed. */
export interface OptOut {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Only for industries or regions of which the target has one. */
  readonly isPartial?: true;
}

/** A priority industry or a need, for which candidates are ranked. */
export interface Target {
  readonly id: string;
  readonly kind: 'industry' | 'need';
  readonly needKind?: enterprises.NeedKind;
  /** The tenant: a GB/T 2260 city code. */
  readonly city: string;
  /** Distances start here: the enterprise's seat for a need, otherwise the city. */
  readonly division: string;
  /** The seat in words, when outside GB/T 2260. */
  readonly place?: string;
  readonly name: Bilingual;
  /** GB/T 4754-2017, the most important first. */
  readonly codes: readonly string[];
  /** `en` may be empty. */
  readonly text: { readonly zh: string; readonly en: string };
  /** The enterprise that registered the need; never its own candidate. */
  readonly organisationId?: string;
  /** Ids of present investors, besides those known from deals. */
  readonly backers?: readonly string[];
  /** In 万元. */
  readonly amountWan?: number;
  readonly stage?: Stage;
  /** 0–1; compares targets, does not change the order within one. */
  readonly importance?: number;
  readonly nodes?: readonly TargetNode[];
  /** Ids of accepted candidates: the ranking looks for similar ones. */
  readonly accepted?: readonly string[];
  /** Ordered by organisation id. */
  readonly risks?: readonly Risk[];
  /** Ordered by id. */
  readonly optedOut?: readonly OptOut[];
}

/** The target of a priority industry and the nodes of its chain map. */
export function targetOfIndustry(industry: projects.PriorityIndustry, nodes: readonly TargetNode[] = []): Target {
  return {
    id: industry.id,
    kind: 'industry',
    city: industry.city,
    division: industry.city,
    name: industry.name,
    codes: industry.codes,
    text: { zh: industry.text, en: industry.textEn },
    importance: industry.importance,
    ...(nodes.length > 0 && { nodes }),
  };
}

/** The target of a need. Without a translation its title is also the English name. */
export function targetOfNeed(need: enterprises.NeedOfEvent): Target {
  const { zh, en } = wordings(need);
  return {
    id: need.id,
    kind: 'need',
    needKind: need.kind,
    city: need.city,
    division: need.division ?? need.city,
    ...(need.division === undefined && need.place && { place: need.place }),
    name: { zh: zh.title, en: en?.title ?? zh.title },
    codes: need.industries,
    text: { zh: [zh.title, zh.text, ...wantedWords(need.details)].join('\n'), en: en ? `${en.title}\n${en.text}` : '' },
    organisationId: need.organisationId,
    ...(need.amountWan !== undefined && { amountWan: need.amountWan }),
    ...(need.stage && { stage: need.stage }),
  };
}

type Wording = Pick<enterprises.Need, 'title' | 'text'>;

/** A stale translation is left out: it may say what the enterprise no longer wants. */
function wordings({ title, text, translation }: enterprises.NeedOfEvent): { zh: Wording; en?: Wording } {
  const original = { title, text };
  if (translation === undefined || translation.stale) return { zh: original };
  return translation.language === 'en' ? { zh: original, en: translation } : { zh: translation, en: original };
}

/** Of what only its kind says, the words that name what is wanted; the rest is for people to read. */
function wantedWords(details: enterprises.NeedDetails | undefined): string[] {
  return wantedFields(details).filter((words) => words !== undefined);
}

function wantedFields(details: enterprises.NeedDetails | undefined): (string | undefined)[] {
  switch (details?.kind) {
    case 'technology':
      return [details.problem, details.targets];
    case 'talent':
      return [details.speciality];
    case 'market':
      return [details.product, details.customers];
    case 'supply':
      return [details.product];
    default:
      return [];
  }
}
