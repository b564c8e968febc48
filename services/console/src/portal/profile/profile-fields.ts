import type { enterprises, Stage } from '@queqiao/contracts';

type Record = enterprises.Organisation;

/** What the form asks, one field for each thing that rankings read. */
export interface Filled {
  readonly products?: string[];
  readonly industries?: string[];
  readonly division?: string;
  readonly sizeBand?: Record['sizeBand'];
  readonly sectors?: string[];
  readonly stages?: Stage[];
  readonly ticketMinWan?: number | null;
  readonly ticketMaxWan?: number | null;
  readonly regions?: string[];
  readonly investorKind?: Record['investorKind'];
}

/** The parts of a record that the form shows. */
export type Stated = Pick<
  Record,
  'kind' | 'products' | 'industries' | 'seat' | 'sizeBand' | 'mandate' | 'investorKind'
>;

export function filledFrom({ products, industries, seat, sizeBand, mandate, investorKind }: Stated): Filled {
  const { sectors, stages, ticketMinWan, ticketMaxWan, regions } = mandate ?? {};
  const of = { sectors, stages, ticketMinWan, ticketMaxWan, regions, investorKind, sizeBand };
  return { ...of, products, industries: industries.map(({ code }) => code), division: seat?.division };
}

/** The record as it would be with what is filled in. */
export function statedBy(filled: Filled, record: Stated): Stated {
  const { products = [], industries = [], division, sizeBand, investorKind } = filled;
  const before = new Map(record.industries.map((tag) => [tag.code, tag]));
  const isSameSeat = division === record.seat?.division;
  const own = {
    kind: record.kind,
    seat: isSameSeat ? record.seat : division === undefined ? undefined : { country: 'CN', division },
  };
  if (record.kind === 'investor') {
    const mandate = mandateOf(filled);
    return { ...own, products: record.products, industries: record.industries, mandate, investorKind };
  }
  return { ...own, products, industries: industries.map((code) => before.get(code) ?? { code }), sizeBand };
}

function mandateOf({ sectors = [], stages = [], regions = [], ticketMinWan, ticketMaxWan }: Filled): Record['mandate'] {
  const least = ticketMinWan ?? undefined;
  const most = ticketMaxWan ?? undefined;
  const isEmpty = [sectors, stages, regions].every((list) => list.length === 0);
  if (isEmpty && least === undefined && most === undefined) return undefined;
  return {
    ...{ sectors, stages, regions },
    ...(least !== undefined && { ticketMinWan: least }),
    ...(most !== undefined && { ticketMaxWan: most }),
  };
}
