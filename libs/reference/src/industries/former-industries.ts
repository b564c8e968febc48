import { industry, industryChildren } from './industries.js';
import { supersededIndustryRows } from './superseded.data.js';

/** A code of GB/T 4754-2011 that is gone, or means something else in the edition of 2017. */
export interface FormerIndustry {
  readonly code: string;
  /** In the edition of 2011. */
  readonly name: string;
  /** The codes of 2017 that took it over. */
  readonly successors: readonly string[];
}

let byCode: ReadonlyMap<string, FormerIndustry> | undefined;

/** What the code was in the edition of 2011; undefined if it is the same in that of 2017, or is in neither. */
export function formerIndustry(code: string): FormerIndustry | undefined {
  byCode ??= new Map(
    supersededIndustryRows
      .trim()
      .split('\n')
      .map((row) => {
        const [code = '', name = '', successors = ''] = row.split('\t');
        return [code, { code, name, successors: successors.split(' ') }];
      }),
  );
  return byCode.get(code);
}

/** The successors, groups with their classes: `361 (3611, 3612)`. */
export function successorText({ successors }: FormerIndustry, comma: string): string {
  return successors
    .map((code) => {
      const classes = industryChildren(code).map((child) => child.code);
      return classes.length === 0 ? code : `${code} (${classes.join(comma)})`;
    })
    .join(comma);
}

/** What names of many industries have in common, and what therefore says nothing about one. */
const COMMON = /制造|加工|服务|批发|零售|维修|修理|专用|设备|活动|其他|及其?|[业的和、（）]/g;

/**
 * The industry of 2011 that is meant, if the code has another meaning in 2017 and the products are named after the old one
 * alone: 3963 is 智能无人飞行器制造 now, and was 集成电路制造.
 */
export function meantIndustry(code: string, products: readonly string[]): FormerIndustry | undefined {
  const former = formerIndustry(code);
  const present = industry(code);
  if (former === undefined || present === undefined) return undefined;
  return isNamedAfter(former.name, products) && !isNamedAfter(present.name, products) ? former : undefined;
}

/** Whether a product has two neighbouring characters of what is particular in the name. */
function isNamedAfter(name: string, products: readonly string[]): boolean {
  return name.split(COMMON).some((part) =>
    Array.from(part).some((character, at, all) => {
      const next = all[at + 1];
      return next !== undefined && products.some((product) => product.includes(character + next));
    }),
  );
}
