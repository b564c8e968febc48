import { enterprises, stage } from '@queqiao/contracts';
import type { Organisation, Need as Row } from '../generated/client.js';

type NeedRow = Row & { organisation: Pick<Organisation, 'name' | 'division' | 'profile'> };

export function fromRow({ organisation, amountWan, ...row }: NeedRow): enterprises.Need {
  const { seat } = organisation.profile as Pick<enterprises.Organisation, 'seat'>;
  return {
    ...row,
    kind: enterprises.needKind.parse(row.kind),
    stage: row.stage === null ? undefined : stage.parse(row.stage),
    amountWan: amountWan ?? undefined,
    organisationName: organisation.name,
    division: organisation.division ?? undefined,
    place: seat?.place,
    createdAt: row.createdAt.toISOString(),
  };
}
