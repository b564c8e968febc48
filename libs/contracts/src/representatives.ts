import { z } from 'zod';
import { actorRef } from './actors.js';
import { operation } from './operation.js';
import { officersOfCity } from './roles.js';
import { id } from './values.js';

/** Those who can sign in and speak for an organisation or institution in the city. */
export const listRepresentatives = operation({
  name: 'accounts.listRepresentatives',
  summary: { zh: '机构的账号', en: 'Who speaks for an organisation or institution' },
  input: z.strictObject({ party: id }),
  output: z.strictObject({ items: z.array(actorRef) }),
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
