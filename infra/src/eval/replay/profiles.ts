import type { enterprises } from '@queqiao/contracts';
import { type Investment, investorsOf, type Round } from '../investments.js';
import { ids, type Trades } from './wording.js';

type Input = enterprises.OrganisationInput;

/** Rows of the bulk route: investors as known on the day `cut`. */
export function investorRows(investments: readonly Investment[], cut: string, trades: Trades): Input[] {
  return investorsOf(investments, cut).map(({ city: _, version: __, updatedAt: ___, ...investor }) => ({
    ...investor,
    id: ids.investor(investor.id),
    deals: (investor.deals ?? []).map(({ company, sectors, ...deal }) => ({
      ...deal,
      ...(company && { company: ids.company(company) }),
      sectors: sectors.map((category) => trades.codeOf(category)),
    })),
  }));
}

/** Rows of the bulk route: the enterprises that seek funding. */
export function askerRows(rounds: readonly Round[], trades: Trades): Input[] {
  const askers = new Map<string, Input>();
  for (const { target } of rounds) {
    const name = target.organisationId ?? target.id;
    askers.set(name, {
      id: ids.company(name),
      kind: 'enterprise',
      scope: 'overseas',
      name,
      seat: { country: 'US', ...(target.place && { place: target.place }) },
      industries: [{ code: trades.codeOf(target.codes[0]) }],
      products: [],
      sources: [{ name: 'queries' }],
    });
  }
  return [...askers.values()];
}

/** The need that the enterprise of a round registers. */
export function needOf({ id, target }: Round, trades: Trades): enterprises.NeedInput & { readonly id: string } {
  return {
    id: ids.need(id),
    kind: 'funding',
    organisationId: ids.company(target.organisationId ?? target.id),
    title: '寻求融资 · Seeks funding',
    text: id,
    industries: [trades.codeOf(target.codes[0])],
    ...(target.amountWan !== undefined && { amountWan: target.amountWan }),
    ...(target.stage && { stage: target.stage }),
  };
}
