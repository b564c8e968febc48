import { enterprises, stage } from '@queqiao/contracts';
import type { Need as Row } from '../generated/client.js';

/** A need's row with the enterprise that registered it. */
export interface NeedRow extends Row {
  organisation: { name: string; division: string | null };
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
    createdAt: row.createdAt.toISOString(),
  };
}
