import { services } from '../services.js';
import { type NatsUser, natsUsers } from './users.js';

const users = natsUsers();
const userOf = (name: string) => users.find((user) => user.name === name) as NatsUser;
const inboxOf = (name: string) => `_INBOX_${name}.>`;

/** Whether a pattern of NATS (`*` for one word, `>` for the rest) covers a subject. */
function covers(pattern: string, subject: string): boolean {
  const words = subject.split('.');
  const wanted = pattern.split('.');
  return (
    wanted.every((word, place) => word === '>' || (place < words.length && (word === '*' || word === words[place]))) &&
    (wanted.at(-1) === '>' || wanted.length === words.length)
  );
}

const may = (patterns: readonly string[], subject: string) => patterns.some((pattern) => covers(pattern, subject));
const mayPublish = (name: string, subject: string) =>
  may(userOf(name).publish, subject) && !may(userOf(name).neverPublish, subject);

describe('users of NATS', () => {
  it('read their own answers and nobody else’s', () => {
    for (const { name, subscribe } of users) {
      expect(subscribe.filter((pattern) => pattern.startsWith('_INBOX'))).toEqual([inboxOf(name)]);
      for (const other of users.filter((one) => one.name !== name))
        expect([name, other.name, may(subscribe, `_INBOX_${other.name}.x.1`)]).toEqual([name, other.name, false]);
    }
  });

  it('answer under their own names only, and write into an inbox only what was asked', () => {
    for (const { name, publish, subscribe, answersWithinMs } of users) {
      const answered = services.filter((service) => may(subscribe, `${service}.health`));
      expect(answered).toEqual(answersWithinMs === undefined ? [] : [name]);
      expect(publish.filter((pattern) => pattern.startsWith('_INBOX') || pattern === '>')).toEqual([]);
    }
  });

  it('ask what their services ask', () => {
    expect(mayPublish('enterprises', 'experts.getInstitution')).toBe(true);
    expect(mayPublish('enterprises', 'experts.createInstitution')).toBe(false);
    expect(mayPublish('worker', 'enterprises.getOrganisation')).toBe(false);
    expect(mayPublish('gateway', 'enterprises.createOrganisation')).toBe(true);
    expect(mayPublish('gateway', 'accounts.signIn')).toBe(true);
  });

  it('let nobody but the loader ask what people over HTTP may not', () => {
    expect(mayPublish('gateway', 'projects.importCities')).toBe(false);
    expect(mayPublish('gateway', 'accounts.useInvitation')).toBe(false);
    expect(mayPublish('loader', 'projects.importCities')).toBe(true);
    expect(mayPublish('loader', 'matching.decide')).toBe(false);
  });

  it('state facts of their own, and read events only through a consumer that filters what they hear', () => {
    expect(mayPublish('enterprises', 'events.need.registered')).toBe(true);
    expect(mayPublish('matching', 'events.need.registered')).toBe(false);
    expect(mayPublish('worker', 'events.suggestions.ready')).toBe(true);
    expect(mayPublish('gateway', 'events.suggestions.ready')).toBe(false);
    const create = (consumer: string) => `$JS.API.CONSUMER.CREATE.EVENTS.${consumer}`;
    expect(mayPublish('accounts', create('accounts-events-audit-acted.events.audit.acted'))).toBe(true);
    expect(mayPublish('accounts', create('accounts-events-audit-acted.events.need.registered'))).toBe(false);
    expect(mayPublish('accounts', create('accounts-events-audit-acted'))).toBe(false);
    expect(mayPublish('experts', create('accounts-events-audit-acted.events.audit.acted'))).toBe(false);
  });

  it('destroy no stream and no consumer, and look at no stored message but the gateway’s keys', () => {
    for (const { name } of users)
      for (const what of [
        'STREAM.DELETE.EVENTS',
        'STREAM.PURGE.EVENTS',
        'STREAM.UPDATE.EVENTS',
        'STREAM.MSG.GET.EVENTS',
      ])
        expect([name, what, mayPublish(name, `$JS.API.${what}`)]).toEqual([name, what, false]);
  });
});
