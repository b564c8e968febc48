import type { accounts } from '@queqiao/contracts';
import { session } from '../access/session';

/** Lets somebody be signed in for an hour: an officer who also administers, in every city, unless told otherwise. */
export function signedIn(more: Partial<accounts.UserSignedIn> = {}): void {
  session.begin({
    access: 'token-of-the-test',
    accessUntil: new Date(Date.now() + 3_600_000).toISOString(),
    user: {
      id: 'sample-officer',
      login: 'sample-officer',
      name: '示例专员',
      memberships: [
        { city: '*', role: 'promotion-officer' },
        { city: '*', role: 'city-admin' },
        { city: '*', role: 'weight-approver' },
      ],
      isActive: true,
      mustChangePassword: false,
      hasSecondFactor: false,
      mustSetUpSecondFactor: false,
      version: 1,
      createdAt: '2026-01-15T08:00:00.000Z',
      ...more,
    },
  });
}
