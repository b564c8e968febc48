import type { matching } from '@queqiao/contracts';
import { isInTrades, NodeScope } from '@queqiao/reference';
import type { TargetNode } from '../model/target.js';
import type { CandidateStore } from '../store/candidate-store.js';
import { evidenceOf } from './evidence.js';
import type { Context, Factor } from './factor.js';
import { nearness } from './industry-nearness.js';
import { industryLabel } from './labels.js';
import { mentions } from './product-mentions.js';
import { largest, remembered } from './remembered.js';
import { zeroWhereListed } from './tables.js';

/** That the city lacks a node adds to its worth; where that is not known, nothing is added. */
const VALUE_OF_STATE = { missing: 1, weak: 0.9, strong: 0.7, unknown: 0.7 } as const;
const NODE_IN_WORDS = {
  missing: { zh: (name: string) => `缺失环节“${name}”`, en: (name: string) => `the missing chain node "${name}"` },
  weak: { zh: (name: string) => `薄弱环节“${name}”`, en: (name: string) => `the weak chain node "${name}"` },
  strong: { zh: (name: string) => `优势环节“${name}”`, en: (name: string) => `the strong chain node "${name}"` },
  unknown: {
    zh: (name: string) => `环节“${name}”，本地强弱未知`,
    en: (name: string) => `the chain node "${name}"; how strong the city is there is not known`,
  },
} as const;
const BY_MAIN_CODE = 0.65;
const BY_SIDE_CODE = 0.5;
/** An industry code is wider than a node, so it says too little by itself, unless the city lacks what the node makes. */
const FLOOR = 0.5;

interface ChainPosition {
  readonly value: number;
  readonly node: TargetNode;
  readonly product?: string;
  readonly code?: string;
  /** How many nodes have the code. */
  readonly nodes?: number;
}

/** A place at a node by a product. `inTrades`: by number of the industries of a row, 1 where it counts; else everywhere. */
interface Offer extends ChainPosition {
  readonly inTrades?: Uint8Array;
}

/** Whether the candidate makes what a node of the target's chain map names, and how much the city lacks that node. */
export const chainPositionFactor: Factor = {
  key: 'chain-position',
  group: 'fit',
  name: { zh: '产业链环节', en: 'Place in the chain' },
  weights: { 'industry>enterprise': 27 },
  baseRate: 0.2,
  floor: FLOOR,
  prepare(target, context) {
    const { store } = context;
    const nodes = target.nodes ?? [];
    if (nodes.length === 0) return undefined;
    const offers = offersByProduct(nodes, store);
    const byCodes = positionsByCode(nodes);
    const ofCodes = new Float32Array(store.industries.dictionary.size);
    for (const [number, codes] of store.industries.dictionary.entries()) ofCodes[number] = byCodes(codes)?.value ?? 0;
    const industries = store.industries.view();
    const values = zeroWhereListed(store.products);
    setByCodes(values, industries, ofCodes);
    for (const [product, ofProduct] of offers)
      for (const makers of store.makersOf(product))
        for (const offer of ofProduct) raise(values, makers, offer, industries);
    const positionAt = (row: number) => {
      const trade = industries[row] as number;
      const products = Array.from(store.products.at(row), (product) => offers.get(product) ?? []).flat();
      const counting = products.filter(({ inTrades }) => !inTrades || inTrades[trade] === 1);
      return largest([...counting, byCodes(store.industries.at(row) ?? [])]);
    };
    return {
      values: { rows: values },
      explain: (row) => explain(positionAt(row), context, row),
    };
  },
};

function setByCodes(values: Float32Array, industries: Uint32Array, ofCodes: Float32Array): void {
  for (let row = 0; row < values.length; row++) {
    const codes = industries[row] as number;
    if (codes !== 0) values[row] = ofCodes[codes] as number;
  }
}

function raise(values: Float32Array, rows: Uint32Array, { value, inTrades }: Offer, industries: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const counts = inTrades === undefined || inTrades[industries[row] as number] === 1;
    if (counts && (values[row] as number) < value) values[row] = value;
  }
}

/** By number of the product: the best place for every maker, and those for makers of certain trades only. */
function offersByProduct(nodes: readonly TargetNode[], store: CandidateStore): Map<number, Offer[]> {
  const offers = new Map<number, Offer[]>();
  const add = (number: number, offer: Offer) => {
    const others = offers.get(number) ?? [];
    const isBetter = !others.some(({ inTrades, value }) => !inTrades && value >= offer.value);
    if (isBetter) offers.set(number, [...others, offer]);
  };
  for (const node of nodes) {
    const { named, namedInTrade } = new NodeScope(node);
    const value = VALUE_OF_STATE[node.state];
    for (const [number, { product, strength }] of mentions(store.productIndex, named))
      add(number, { node, product, value: value * strength });
    if (namedInTrade.length === 0) continue;
    const inTrades = tradesOf(node, store);
    for (const [number, { product, strength }] of mentions(store.productIndex, namedInTrade))
      add(number, { node, product, value: value * strength, inTrades });
  }
  return offers;
}

/** By number of the industries of a row: 1 where the main one is of the node's trades. */
function tradesOf({ codes }: TargetNode, { industries }: CandidateStore): Uint8Array {
  const inTrades = new Uint8Array(industries.dictionary.size);
  for (const [number, [main = null]] of industries.dictionary.entries())
    inTrades[number] = isInTrades(main, codes) ? 1 : 0;
  return inTrades;
}

function positionsByCode(nodes: readonly TargetNode[]): (codes: readonly string[]) => ChainPosition | undefined {
  const positionOfCode = remembered((code) => {
    const places = nodes.flatMap((node) => {
      const place = node.codes.findIndex((wanted) => nearness(code, wanted).level === wanted.length);
      return place < 0 ? [] : [{ node, value: VALUE_OF_STATE[node.state], code, place }];
    });
    const best = largest(places.sort((a, b) => a.place - b.place || a.node.codes.length - b.node.codes.length));
    return best && { ...best, nodes: places.length };
  });
  return (codes) => {
    let best: ChainPosition | undefined;
    for (let i = 0; i < codes.length; i++) {
      const position = positionOfCode(codes[i] as string);
      const value = (position?.value ?? 0) * (i === 0 ? BY_MAIN_CODE : BY_SIDE_CODE);
      if (position && value > (best?.value ?? 0)) best = { ...position, value };
    }
    return best;
  };
}

function explain(position: ChainPosition | undefined, { store }: Context, row: number) {
  if (!position) {
    const text = {
      zh: '产品和行业都不在产业链图谱的环节上',
      en: 'Neither products nor industry stand at a node of the chain map',
    };
    return { text, evidence: [evidenceOf(store, row, 'products')] };
  }
  const { node, product, code, nodes = 1 } = position;
  const industry = industryLabel(code ?? '');
  if (nodes > 1 && (node.state === 'strong' || node.state === 'unknown')) {
    const text = {
      zh: `所属行业${industry.zh}涉及产业链“${node.name.zh}”等 ${nodes} 个环节，具体在哪个环节未知`,
      en: `Its industry, ${industry.en}, is that of ${nodes} chain nodes, such as "${node.name.en}"; at which it stands is not known`,
    };
    return { text, evidence: [evidenceOf(store, row, 'industries', industry)] };
  }
  const what = {
    zh: product ? `产品“${product}”` : `所属行业${industry.zh}`,
    en: product ? 'One of its products' : `Its industry, ${industry.en},`,
  };
  const text = {
    zh: `${what.zh}对应产业链${NODE_IN_WORDS[node.state].zh(node.name.zh)}`,
    en: `${what.en} stands at ${NODE_IN_WORDS[node.state].en(node.name.en)}`,
  };
  const own = product ? evidenceOf(store, row, 'products', product) : evidenceOf(store, row, 'industries', industry);
  return { text, evidence: [own, ...stateEvidence(node)] };
}

function stateEvidence({ id: record, state: value, ground }: TargetNode): matching.Evidence[] {
  if (!ground) return [];
  const fact = { record, field: 'state', value };
  if (ground.kind === 'enterprises') return [{ ...fact, inferred: true, from: 'local-enterprises' }];
  const { name, url, date } = ground.source;
  return [{ ...fact, source: name, ...(url && { link: url }), date }];
}
