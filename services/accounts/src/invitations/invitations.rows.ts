import { type Actor, invitations, refOf } from '@queqiao/contracts';
import type { Invitation as Row } from '../generated/client.js';
import { randomLetters } from '../passwords/passwords.js';
import { hashOf } from '../passwords/tokens.js';

const DAY_MS = 24 * 60 * 60_000;

/** 100 bits, in groups that can be read out over the phone. */
export const newCode = (): string => randomLetters(20).replaceAll(/.{4}(?=.)/g, '$&-');

/** However it was typed. */
export const hashOfCode = (code: string): string => hashOf(code.toLowerCase().replaceAll(/[\s-]/g, ''));

/** Those that open something now. */
export const open = (now: Date) => ({ usedAt: null, revokedAt: null, expiresAt: { gt: now } });

export const expiryIn = (days: number, now: Date): Date => new Date(now.getTime() + days * DAY_MS);

export const createdBy = (actor: Actor) => ({ createdById: actor.id, createdByName: actor.name });

export const usedBy = (actor: Actor, now: Date) => {
  const { id, name } = refOf(actor);
  return { usedAt: now, usedById: id, usedByName: name };
};

export function fromRow(row: Row, now = new Date()): invitations.Invitation {
  const { id, name, createdById, createdByName, createdAt, expiresAt, usedAt, usedById, usedByName } = row;
  return {
    id,
    name,
    opens: openedBy(row),
    state: stateOf(row, now),
    createdBy: { id: createdById, name: createdByName },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    ...(usedAt && { usedAt: usedAt.toISOString() }),
    ...(usedById !== null && usedByName !== null && { usedBy: { id: usedById, name: usedByName } }),
  };
}

export function openedBy({ opens }: Pick<Row, 'opens'>): invitations.Invitation['opens'] {
  return invitations.invitation.shape.opens.parse(opens);
}

function stateOf({ usedAt, revokedAt, expiresAt }: Row, now: Date): invitations.Invitation['state'] {
  if (usedAt !== null) return 'used';
  if (revokedAt !== null) return 'revoked';
  return expiresAt <= now ? 'expired' : 'open';
}
