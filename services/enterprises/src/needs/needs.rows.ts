import { enterprises } from '@queqiao/contracts';
import { plainRow } from '@queqiao/database';
import type { Organisation, Need as Row } from '../generated/client.js';

type NeedRow = Row & { organisation: Pick<Organisation, 'name' | 'division' | 'profile'> };

export const withOrganisation = { organisation: { select: { name: true, division: true, profile: true } } } as const;

const need = enterprises.need.strip();

/** With the present name and seat of the enterprise that registered it. */
export function fromRow({ organisation: { name, division, profile }, ...row }: NeedRow): enterprises.Need {
  const { seat } = profile as Pick<enterprises.Organisation, 'seat'>;
  return need.parse(plainRow({ ...row, organisationName: name, division, place: seat?.place }));
}
