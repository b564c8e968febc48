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

/** The target of a need. Needs have one language, so the title is also the English name. */
export function targetOfNeed(need: enterprises.Need): Target {
  return {
    id: need.id,
    kind: 'need',
    needKind: need.kind,
    city: need.city,
    division: need.division ?? need.city,
    ...(need.division === undefined && need.place && { place: need.place }),
    name: { zh: need.title, en: need.title },
    codes: need.industries,
    text: { zh: `${need.title}\n${need.text}`, en: '' },
    organisationId: need.organisationId,
    ...(need.amountWan !== undefined && { amountWan: need.amountWan }),
    ...(need.stage && { stage: need.stage }),
  };
}
