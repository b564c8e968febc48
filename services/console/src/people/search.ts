import { role } from '@queqiao/contracts';
import { z } from 'zod';

export const peopleParts = ['users', 'offices', 'invitations', 'keys'] as const;
export const userStates = ['active', 'disabled'] as const;

/** Search parameters of the screen; a broken one counts as missing. */
export const peopleSearch = z.object({
  part: z.enum(peopleParts).optional().catch(undefined),
  state: z.enum(userStates).default('active').catch('active'),
  role: role.exclude(['visitor']).optional().catch(undefined),
  search: z.string().max(64).optional().catch(undefined),
});
export type PeopleSearch = z.output<typeof peopleSearch>;
