import { enterprises, stage } from '@queqiao/contracts';
import type { Need as Row } from '../generated/client.js';

/** A need's row with the enterprise that registered it. */
export interface NeedRow extends Row {
  organisation: { name: string; division: string | null; profile: unknown };
}

/** A stored row as the need that the contract knows. */
export function fromRow({ organisation, amountWan, ...row }: NeedRow): enterprises.Need {
  return {
    ...row,
    kind: enterprises.needKind.parse(row.kind),
    stage: row.stage === null ? undefined : stage.parse(row.stage),
    amountWan: amountWan ?? undefined,
    organisationName: organisation.name,
    division: organisation.division ?? undefined,
    place: (organisation.profile as Pick<enterprises.Organisation, 'seat'>).seat?.place,
    createdAt: row.createdAt.toISOString(),
  };
}
