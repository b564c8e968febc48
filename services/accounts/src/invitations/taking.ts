import { type Actor, AppError, type invitations } from '@queqiao/contracts';
import type { Invitation as Row } from '../generated/client.js';
import type { Tx } from '../prisma.js';
import { open, openedBy, usedBy } from './invitations.rows.js';

type Opens = Extract<invitations.Invitation['opens'], { for: 'staff' }>;

/** One of those who use a code at the same moment gets it; the others wait and find it used. */
export async function takeForStaff(tx: Tx, codeHash: string, actor: Actor): Promise<{ row: Row; opens: Opens }> {
  const now = new Date();
  const { count } = await tx.invitation.updateMany({
    where: { codeHash, ...open(now) },
    data: usedBy(actor, now),
  });
  const row = count === 1 ? await tx.invitation.findUnique({ where: { codeHash } }) : null;
  const opens = row === null ? undefined : openedBy(row);
  if (row === null || opens?.for !== 'staff') throw opensNothing();
  const { office, ...rest } = opens;
  // It may have been removed meanwhile: the person is then of none.
  const isThere = office !== undefined && (await tx.office.count({ where: { city: row.city, id: office } })) > 0;
  return { row, opens: isThere ? opens : rest };
}

export function membershipsOf(city: string, { roles, office }: Opens) {
  return roles.map((role) => ({ city, role, ...(office !== undefined && { office }) }));
}

export function opensNothing(): AppError {
  const message = {
    zh: '邀请码无效：可能已被使用、撤回或过期，请联系邀请人',
    en: 'The code opens nothing: it may have been used, revoked or be over; ask whoever invited you',
  };
  return new AppError('not_found', message, [{ field: 'code', rule: 'found', message }]);
}
