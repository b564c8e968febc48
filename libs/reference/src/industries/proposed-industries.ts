import { segment } from '../text/segment.js';
import { industries, industryPath } from './industries.js';

/** What titles of trades have in common, which tells none apart. */
const common = /制造|加工|生产|其他|服务|专用|设备|活动|业$|未列明|的/gu;

/** What a request says of money, of asking and of checking, whatever it is about. */
const asking =
  /融资|投资|基金|贷款|天使轮?|[A-Da-d]轮|供应商?|采购|寻[找求]|招聘|人才|标准|检测|认证|服务|试验|计划|希望/gu;

interface Title {
  readonly code: string;
  readonly terms: ReadonlySet<string>;
}

interface Titles {
  readonly all: readonly Title[];
  /** How rare a term is among the titles; Spärck Jones 1972. */
  readonly rarity: ReadonlyMap<string, number>;
}

let prepared: Titles | undefined;

/** Groups and classes; dictionaries are slow, so only when first asked for. */
function titles(): Titles {
  prepared ??= prepare();
  return prepared;
}

function prepare(): Titles {
  const all = industries()
    .filter(({ level }) => level === 4)
    .map(({ code, name }) => ({ code, terms: new Set(segment(name.replace(common, ' '))) }))
    .filter(({ terms }) => terms.size > 0);
  const counts = new Map<string, number>();
  for (const { terms } of all) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const rarity = new Map([...counts].map(([term, count]) => [term, Math.log(all.length / count)]));
  return { all, rarity };
}

/** Below this share of its title, a trade is hardly what a text is about. */
const SHARE = 0.5;

/**
 * Classes of GB/T 4754-2017 whose titles a text has the rare words of, the likeliest first. For a person to choose from:
 * a title is short, and a text may mean a trade that it does not name.
 */
export function proposedIndustries(text: string, atMost: number): string[] {
  const { all, rarity } = titles();
  const said = new Set(segment(text.replace(asking, ' ')));
  const weight = (terms: Iterable<string>) => [...terms].reduce((sum, term) => sum + (rarity.get(term) ?? 0), 0);
  const found = all
    .map(({ code, terms }) => {
      const shared = weight([...terms].filter((term) => said.has(term)));
      const share = shared / weight(terms);
      return { code, score: shared * share, share };
    })
    .filter(({ share, score }) => share >= SHARE && score > 0)
    .sort((a, b) => b.score - a.score || a.code.localeCompare(b.code));
  return found.slice(0, atMost).map(({ code }) => code);
}

/** Whether two lists of codes have a division (大类) in common. */
export function shareDivision(some: readonly string[], others: readonly string[]): boolean {
  const divisions = new Set(some.map(divisionOf));
  return others.some((code) => divisions.has(divisionOf(code)));
}

function divisionOf(code: string): string | undefined {
  return industryPath(code)[1] ?? code;
}
