import { risks } from '@queqiao/contracts';
import { plainRow } from '@queqiao/database';
import type { Organisation, Risk as Row } from '../generated/client.js';

/** Reads an entry's organisation with it. */
export const withOrganisation = { organisation: { select: { id: true, name: true } } } as const;

const risk = risks.risk.strip();

/** A stored row as the entry that the contract knows, under the name that the organisation bears now. */
export function fromRow(row: Row & { organisation: Pick<Organisation, 'id' | 'name'> }): risks.Risk {
  return risk.parse(plainRow(row));
}
