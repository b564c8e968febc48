import { z } from 'zod';
import { actorRef } from './actors.js';
import { operation } from './operation.js';
import { officersOfCity } from './roles.js';
import { id } from './values.js';

/** Those who can sign in and speak for one of some organisations or institutions in the city; by its id and theirs. */
export const listRepresentatives = operation({
  name: 'accounts.listRepresentatives',
  summary: { zh: '机构的账号', en: 'Who speaks for organisations or institutions' },
  input: z.strictObject({ parties: z.array(id).min(1).max(100) }),
  output: z.strictObject({ items: z.array(actorRef.extend({ party: id })) }),
  may: officersOfCity,
});

/** What somebody is called who can sign in; `not_found` for anybody else. */
export const nameUser = operation({
  name: 'accounts.nameUser',
  summary: { zh: '用户姓名', en: 'What a user is called' },
  input: z.strictObject({ user: id }),
  output: actorRef,
  may: officersOfCity,
});

/** Whether the person works for the city of the context, and so may speak for nobody whom it courts. */
export const isColleague = operation({
  name: 'accounts.isColleague',
  summary: { zh: '是否本市工作人员', en: 'Whether somebody works for the city' },
  input: z.strictObject({ user: id }),
  output: z.strictObject({ works: z.boolean() }),
  may: officersOfCity,
});
