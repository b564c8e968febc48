import { z } from 'zod';
import { actorRef } from './actors.js';
import { NO_ACT, operation } from './operation.js';
import { officersOfCity, partiesThemselves, readersOfCity } from './roles.js';
import { id, line, moment, pageInput, pageOf, text } from './values.js';

/** Whose people speak: an organisation (机构) or an institution (高校院所). */
const partyKind = z.enum(['organisation', 'institution']);

/** 留言: plain text between an organisation and the desk (招商部门) of a city. `by`: the desk is told by the person's name. */
export const message = z.strictObject({
  id,
  from: z.enum(['party', 'desk']),
  by: actorRef,
  text: z.string(),
  at: moment,
});
export type Message = z.output<typeof message>;

const written = text(2_000);

/** A party and the desk, as the desk sees it. `unread`: messages of the party that no officer has looked at. */
export const conversation = z.strictObject({
  party: id,
  partyKind,
  name: line(400),
  last: message,
  unread: z.int().nonnegative(),
});
export type Conversation = z.output<typeof conversation>;

/** The one with the newest message first. */
export const listConversations = operation({
  name: 'introductions.listConversations',
  http: 'GET /cities/:city/conversations',
  summary: { zh: '留言列表', en: 'Conversations of the desk with organisations' },
  input: z.strictObject(pageInput),
  output: pageOf(conversation),
  may: readersOfCity,
});

/** Newest first. */
export const listMessages = operation({
  name: 'introductions.listMessages',
  http: 'GET /cities/:city/conversations/:party/messages',
  summary: { zh: '与一家机构的留言', en: 'Messages between the desk and one organisation' },
  input: z.strictObject({ party: id, ...pageInput }),
  output: pageOf(message),
  may: readersOfCity,
});

/** `not_found` for an organisation or institution that the city does not see. */
export const sendMessage = operation({
  name: 'introductions.sendMessage',
  http: 'POST /cities/:city/conversations/:party/messages',
  status: 201,
  summary: { zh: '给机构留言', en: 'Write to an organisation on behalf of the desk' },
  input: z.strictObject({ party: id, partyKind, text: written }),
  output: message,
  may: officersOfCity,
  audit: { zh: '给机构留言', en: 'Wrote to an organisation' },
});

/** Messages of the party up to the moment were read by the desk. */
export const readMessages = operation({
  name: 'introductions.readMessages',
  http: 'POST /cities/:city/conversations/:party/reading',
  summary: { zh: '标记留言已读', en: 'Say up to when the messages of an organisation were read' },
  input: z.strictObject({ party: id, upTo: moment }),
  output: z.strictObject({}),
  may: officersOfCity,
  audit: NO_ACT,
});

/** Of the organisation for which one speaks, newest first. `unread`: messages of the desk that nobody of it has looked at. */
export const listOwnMessages = operation({
  name: 'introductions.listOwnMessages',
  http: 'GET /cities/:city/own-messages',
  summary: { zh: '与招商部门的留言', en: 'Messages between the own organisation and the desk' },
  input: z.strictObject(pageInput),
  output: pageOf(message).extend({ unread: z.int().nonnegative() }),
  may: partiesThemselves,
});

export const sendOwnMessage = operation({
  name: 'introductions.sendOwnMessage',
  http: 'POST /cities/:city/own-messages',
  status: 201,
  summary: { zh: '给招商部门留言', en: 'Write to the desk of the city' },
  input: z.strictObject({ text: written }),
  output: message,
  may: partiesThemselves,
  audit: { zh: '给招商部门留言', en: 'Wrote to the desk' },
});

/** Messages of the desk up to the moment were read. */
export const readOwnMessages = operation({
  name: 'introductions.readOwnMessages',
  http: 'POST /cities/:city/own-messages/reading',
  summary: { zh: '标记留言已读', en: 'Say up to when the messages of the desk were read' },
  input: z.strictObject({ upTo: moment }),
  output: z.strictObject({}),
  may: partiesThemselves,
  audit: NO_ACT,
});
