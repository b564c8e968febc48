import { apiKeys, staffRole } from '@queqiao/contracts';
import type { Prisma as Sql } from '../generated/client.js';

export const withMaker = { maker: { include: { memberships: true } } } satisfies Sql.ApiKeyInclude;
export type KeyRow = Sql.ApiKeyGetPayload<{ include: typeof withMaker }>;

export function fromRow(row: KeyRow, now = new Date()): apiKeys.ApiKey {
  const { id, name, roles, operations, maker, createdAt, expiresAt, lastUsedAt } = row;
  return {
    id,
    name,
    roles: roles.map((role) => staffRole.parse(role)),
    ...(operations.length > 0 && { operations }),
    state: stateOf(row, now),
    createdBy: { id: maker.id, name: maker.name },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    ...(lastUsedAt && { lastUsedAt: lastUsedAt.toISOString() }),
  };
}

function stateOf({ revokedAt, expiresAt }: KeyRow, now: Date): apiKeys.ApiKey['state'] {
  if (revokedAt !== null) return 'revoked';
  return expiresAt <= now ? 'expired' : 'active';
}
