import { comparable } from '../text/comparable.js';
import { partedAt, particle, words } from '../text/words.js';

/** One product in the form of `comparable`, with its words: a Chinese compound ends in what it is, what stands before says which. */
export class ProductTerm {
  private found?: readonly string[];

  constructor(readonly text: string) {}

  /** Looked up only when asked for, as the dictionary is slow and most products are never compared. */
  get words(): readonly string[] {
    this.found ??= words(this.text);
    return this.found;
  }
}

/**
 * How a product stands to a named one: `kind` is a kind of it (谐波减速器 of 减速器), `wider` may be it or something else
 * (轮毂 for 铝合金轮毂), `other` merely shares characters with it (显示器件 with 显示器) or nothing.
 */
export type ProductRelation = 'same' | 'kind' | 'wider' | 'other';

/** What is done with a product, and empty words behind it. */
const tail =
  /(?:(?<=..)(?:制造|研发|销售|采购|供应|业务|系列产品|系列|项目|产业|行业)|(?<=...)服务|(?<=..)(?<!安全)生产|(?<=.[^水农副畜海林土禽])产品|(?<=[箔板带棒管粉]|合金|纤维|树脂)材料|(?<=..)等)$/;
/** Praise and size do not change what a thing is. */
const praise =
  /^(?:高端|高性能|高品质|高质量|优质|精密|先进|高效|现代|大中型|中小型|大型|中型|小型|各类|各种|多种|主要|国产)+(?=..)/;
const generic: ReadonlySet<string> = new Set(
  '设备 材料 产品 装备 系统 服务 技术 零部件 配件 部件 机械 制品 器件 组件 元件 工程 平台 解决方案 方案 新材料 软件 硬件 仪器 工具 辅料 原料 半成品 成品 能源 资源 贸易 投资 管理 咨询'.split(
    ' ',
  ),
);

/** A term from words that name one product. */
export function productTerm(name: string): ProductTerm {
  return new ProductTerm(trimmed(comparable(name)));
}

/** The products that one entry of a list of products names: '发电机及发电机组' are two, 'PP（聚丙烯）' is one with a note. */
export function termsOfProduct(entry: string): ProductTerm[] {
  const parts = comparable(entry)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .split(/[、;·]|(?<![\da-z]),|,(?![\da-z])|(?<!\b[a-z])\/(?![a-z]\b)/)
    .flatMap((part) => (particle.test(part) ? partedAt(part) : [part]));
  const terms = parts.map(productTerm).filter(({ text }) => text !== '');
  return terms.length > 1 ? terms.filter(({ text }) => !isGeneric(text)) : terms;
}

/** Whether a word is too wide to name a product when nothing stands before it. */
export function isGeneric(text: string): boolean {
  return generic.has(text);
}

export function productRelation(product: ProductTerm, named: ProductTerm): ProductRelation {
  if (product.text === named.text) return 'same';
  if (isKindOf(product, named)) return 'kind';
  return isKindOf(named, product) ? 'wider' : 'other';
}

function isKindOf(special: ProductTerm, general: ProductTerm): boolean {
  if (Array.from(general.text).length < 2) return false;
  if (special.text.endsWith(general.text)) {
    const before = special.text.slice(0, -general.text.length);
    return !turns(before, general.text) && !(/[a-z\d]$/.test(before) && /^[a-z\d]/.test(general.text));
  }
  const head = general.words.at(-1) ?? '';
  const isSameHead = head.length > 1 && head === special.words.at(-1);
  return isSameHead && general.words.length > 1 && isInOrder(general.words, special.words);
}

/** A prefix that makes another thing of it: 非金属 is no metal, 半导体 no conductor, 聚丙烯 no propylene, 发电机 no motor. */
function turns(before: string, general: string): boolean {
  return (
    /[非无不未半仿代假伪聚]$/.test(before) ||
    (before.endsWith('发') && general.startsWith('电机')) ||
    (before.endsWith('氢') && general.startsWith('氧化'))
  );
}

/** Whether all of the fewer words stand among the others, in the same order. */
function isInOrder(fewer: readonly string[], others: readonly string[]): boolean {
  let found = 0;
  for (const word of others) if (word === fewer[found]) found++;
  return found === fewer.length;
}

function trimmed(text: string): string {
  let name = text.trim();
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(tail, '');
  }
  const plain = name.replace(praise, '');
  return isGeneric(plain) ? name : plain;
}
