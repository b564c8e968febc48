import type { Bilingual, enterprises, projects, Stage } from '@queqiao/contracts';

/** A chain node as far as the ranking needs it: what it is called, how it is recognised, how well the city covers it. */
export type TargetNode = Pick<projects.ChainNode, 'id' | 'name' | 'codes' | 'terms' | 'state'>;

/** What a city holds against an organisation. */
export interface Risk {
  readonly organisationId: string;
  /** Whether it is not to be approached at all, or with caution. */
  readonly level: 'barred' | 'caution';
  readonly note: string;
  readonly source: string;
  /** When it was entered, `YYYY-MM-DD`. */
  readonly date: string;
}

/** What asks for candidates: a priority industry or a need. */
export interface Target {
  readonly id: string;
  readonly kind: 'industry' | 'need';
  readonly needKind?: enterprises.NeedKind;
  /** The tenant that asks: a GB/T 2260 city code. */
  readonly city: string;
  /** Where distances are measured from: the enterprise's seat for a need, else the city. */
  readonly division: string;
  /** Where the enterprise sits, in words, for seats outside GB/T 2260. */
  readonly place?: string;
  readonly name: Bilingual;
  /** GB/T 4754-2017 codes, the most important first. */
  readonly codes: readonly string[];
  /** Products and technologies in words; `en` may be empty. */
  readonly text: { readonly zh: string; readonly en: string };
  /** The enterprise that registered the need; never its own candidate. */
  readonly organisationId?: string;
  /** Ids of the investors that hold a part of that enterprise already, besides those whose deals say so. */
  readonly backers?: readonly string[];
  /** Money sought, in 万元. */
  readonly amountWan?: number;
  readonly stage?: Stage;
  /** How much the city wants the industry, 0–1; compares targets, does not change the order within one. */
  readonly importance?: number;
  readonly nodes?: readonly TargetNode[];
  /** Ids of candidates that were accepted for this target: what they have in common is looked for in others. */
  readonly accepted?: readonly string[];
  /** What the asking city holds against organisations, ordered by their ids. */
  readonly risks?: readonly Risk[];
}

/** The target a priority industry is, with the nodes of its chain map where it has one. */
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

/** The target a registered need is. Its English name is its Chinese title: needs are written in one language. */
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
