import { type CandidateKind, enterprises } from '@queqiao/contracts';
import { readLines, sampleCities } from '../../seed/files.js';

export interface NeedToRegister {
  readonly city: string;
  readonly need: enterprises.NeedInput & { readonly id: string };
  readonly candidateKind: CandidateKind;
}

// A second run on the same installation needs other ids.
const RUN = Date.now().toString(36);

const kinds = [
  { kind: 'funding', candidateKind: 'investor', words: '寻求股权融资用于扩产' },
  { kind: 'technology', candidateKind: 'institution', words: '寻求联合研发与工艺改进' },
  { kind: 'market', candidateKind: 'enterprise', words: '寻求下游客户与长期采购' },
] as const;

/** Endless needs of the sample's made-up enterprises, each city and each kind in turn; the same in every run. */
export async function sampleNeeds(): Promise<Generator<NeedToRegister, never>> {
  const cities = await sampleCities();
  const owners: enterprises.OrganisationInput[] = [];
  for await (const line of readLines('sample-organisations.jsonl')) {
    owners.push(enterprises.organisationInput.parse(line));
  }
  return inTurn(cities.map(({ code }) => ({ code, own: owners.filter(({ seat }) => seat?.division === code) })));
}

type Owners = { readonly code: string; readonly own: readonly enterprises.OrganisationInput[] };

function* inTurn(cities: readonly Owners[]): Generator<NeedToRegister, never> {
  for (let number = 0; ; number++) {
    const { code, own } = at(cities, number);
    const turn = Math.floor(number / cities.length);
    yield needOf(at(own, Math.floor(turn / kinds.length)), at(kinds, turn), code, number);
  }
}

function needOf(
  { id, name, industries, products }: enterprises.OrganisationInput,
  { kind, candidateKind, words }: (typeof kinds)[number],
  city: string,
  number: number,
): NeedToRegister {
  const need = {
    id: `bench-${RUN}-${number}`,
    kind,
    organisationId: id ?? '',
    title: `${products[0] ?? name}：${words}`,
    text: `${name}主营${products.join('、')}，${words}，希望在半年内与三家以上合作方完成对接。`,
    industries: industries.map(({ code }) => code),
    ...(kind === 'funding' && { amountWan: 2_000 + 500 * (number % 12), stage: 'series-a' as const }),
  };
  return { city, need, candidateKind };
}

function at<T>(items: readonly T[], turn: number): T {
  const found = items[turn % items.length];
  if (found === undefined) throw new Error('The sample lacks what the benchmark needs');
  return found;
}
