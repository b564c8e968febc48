import { type SucceededCode, succeededCodes } from '../succession/succeeded-codes.js';
import { industry, industryChildren } from './industries.js';
import { supersededIndustryRows } from './superseded.data.js';

/** What the code was in GB/T 4754-2011; undefined if it is the same in the edition of 2017, or is in neither. */
export const formerIndustry = succeededCodes(supersededIndustryRows);

/** The successors, groups with their classes: `361 (3611, 3612)`. */
export function successorText({ successors }: SucceededCode, comma: string): string {
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
export function meantIndustry(code: string, products: readonly string[]): SucceededCode | undefined {
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
