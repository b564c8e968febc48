import { risks } from '@queqiao/contracts';
import { plainRow } from '@queqiao/database';
import type { Organisation, Risk as Row } from '../generated/client.js';

export const withOrganisation = { organisation: { select: { id: true, name: true } } } as const;

const risk = risks.risk.strip();

/** With the organisation's present name. */
export function fromRow(row: Row & { organisation: Pick<Organisation, 'id' | 'name'> }): risks.Risk {
  return risk.parse(plainRow(row));
}
