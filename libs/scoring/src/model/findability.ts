import type { enterprises } from '@queqiao/contracts';

type Stated = Partial<
  Pick<enterprises.Organisation, 'industries' | 'products' | 'seat' | 'sizeBand' | 'mandate' | 'investorKind'>
>;

interface Field {
  /** As rankings name it: the path in the record. */
  readonly field: FindableField;
  readonly isKnown: (stated: Stated) => boolean;
}

export type FindableField =
  | 'products'
  | 'industries'
  | 'seat'
  | 'sizeBand'
  | 'mandate.sectors'
  | 'mandate.stages'
  | 'mandate.ticket'
  | 'mandate.regions'
  | 'investorKind';

const seat: Field = {
  field: 'seat',
  isKnown: (stated) => stated.seat?.division !== undefined || stated.seat?.place !== undefined,
};

/** What rankings read of an organisation and it can say itself, what they weigh most first; a test holds it against the factors. */
export const findableFields: Record<'enterprise' | 'investor', readonly Field[]> = {
  enterprise: [
    { field: 'industries', isKnown: ({ industries = [] }) => industries.length > 0 },
    { field: 'products', isKnown: ({ products = [] }) => products.length > 0 },
    seat,
    { field: 'sizeBand', isKnown: ({ sizeBand }) => sizeBand !== undefined },
  ],
  investor: [
    { field: 'mandate.sectors', isKnown: ({ mandate }) => (mandate?.sectors.length ?? 0) > 0 },
    { field: 'mandate.regions', isKnown: ({ mandate }) => (mandate?.regions.length ?? 0) > 0 },
    { field: 'mandate.stages', isKnown: ({ mandate }) => (mandate?.stages.length ?? 0) > 0 },
    {
      field: 'mandate.ticket',
      isKnown: ({ mandate }) => mandate?.ticketMinWan !== undefined || mandate?.ticketMaxWan !== undefined,
    },
    seat,
    { field: 'investorKind', isKnown: ({ investorKind }) => investorKind !== undefined },
  ],
};

export interface Findability {
  /** The share of the fields that are known, 0–1. */
  readonly share: number;
  /** The others, the most useful first. */
  readonly missing: readonly FindableField[];
}

/** How well rankings can find an organisation by what it says of itself. */
export function findability(kind: 'enterprise' | 'investor', stated: Stated): Findability {
  const fields = findableFields[kind];
  const missing = fields.filter(({ isKnown }) => !isKnown(stated)).map(({ field }) => field);
  return { share: 1 - missing.length / fields.length, missing };
}
