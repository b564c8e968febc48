import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { createInbox, type Msg, type NatsConnection, type Subscription } from '@nats-io/transport-node';
import { Logger } from '@nestjs/common';
import {
  type BusUser,
  type EventContract,
  enterprises,
  experts,
  LOADER,
  projects,
  registrations,
} from '@queqiao/contracts';
import { consumerName, EVENT_STREAM, inboxPrefix } from '@queqiao/contracts/nats';
import { startNats, TESTS, type TestNats, waitFor } from '@queqiao/testing';
import { Bus } from './bus.js';
import { connectNats } from './connection.js';
import { signContextsWith } from './signatures.js';
import { ensureStream } from './stream.js';
import { context } from './testing/test-bed.js';

const REFUSED = /Permissions Violation/;

let server: TestNats;
const connections: NatsConnection[] = [];

async function comeAs(user: BusUser | typeof TESTS): Promise<NatsConnection> {
  const connection = await connectNats(server.as(user));
  connections.push(connection);
  return connection;
}

beforeAll(async () => {
  // What is refused is told as an error, and much is refused here.
  Logger.overrideLogger(false);
  signContextsWith('a secret for tests, known to everybody who reads this');
  server = await startNats();
  await ensureStream(await comeAs(TESTS));
}, 60_000);
afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await server.stop();
});

/** What a subscription hears, and why it was refused. */
function listenOn(connection: NatsConnection, subject: string) {
  const heard: string[] = [];
  const refusals: string[] = [];
  const subscription: Subscription = connection.subscribe(subject, {
    callback: (failure, message: Msg) =>
      void (failure === null ? heard.push(message.string()) : refusals.push(failure.message)),
  });
  return { heard, refusals, subscription };
}

describe('a user of NATS', () => {
  it('is let in with its own password only', async () => {
    await expect(connectNats({ ...server.as('experts'), password: 'guess' })).rejects.toThrow(
      /Authorization Violation/i,
    );
    await expect(connectNats({ ...server.as('experts'), user: 'nobody' })).rejects.toThrow(/Authorization Violation/i);
  });

  it('asks what its traffic names, and nothing else', async () => {
    const answering = await comeAs('experts');
    const { subscription } = {
      subscription: answering.subscribe('experts.*', { callback: (_, one) => void one.respond('{}') }),
    };
    await answering.flush();
    const bus = new Bus(await comeAs('enterprises'));
    const refusal = await bus.request(experts.getLaboratory, { id: 'a' }, context).catch((error) => error);
    expect(refusal).toMatchObject({
      code: 'internal',
      cause: { message: expect.stringContaining('may not ask experts.getLaboratory') },
    });
    // It gets there: what comes back is no reply of this protocol.
    const asked = await bus.request(experts.getInstitution, { id: 'a' }, context).catch((error) => error);
    expect(asked).toMatchObject({ code: 'internal', cause: { name: 'ZodError' } });
    subscription.unsubscribe();
  });

  it('asks nothing for the gateway that only processes ask', async () => {
    const gateway = new Bus(await comeAs('gateway'));
    const founding = await gateway.request(projects.importCities, { rows: [] }, context).catch((error) => error);
    expect(founding).toMatchObject({
      code: 'internal',
      cause: { message: expect.stringContaining('may not ask projects.importCities') },
    });
    const loader = new Bus(await comeAs(LOADER));
    await expect(loader.request(projects.importCities, { rows: [] }, context)).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  it('hears no questions to another service and no answers to another user', async () => {
    const [accounts, gateway, curious] = await Promise.all([comeAs('accounts'), comeAs('gateway'), comeAs('experts')]);
    accounts.subscribe('accounts.*', { callback: (_, question) => void question.respond('the answer') });
    const spies = ['accounts.*', `${inboxPrefix('gateway')}.>`, '_INBOX.>', 'events.>', '>'].map((subject) =>
      listenOn(curious, subject),
    );
    await Promise.all([accounts.flush(), curious.flush()]);
    expect((await gateway.request('accounts.signIn', '{}', { timeout: 2_000 })).string()).toBe('the answer');
    await waitFor(() => spies.every(({ refusals }) => refusals.length > 0));
    for (const { heard, refusals } of spies) {
      expect(heard).toEqual([]);
      expect(refusals.join()).toMatch(REFUSED);
    }
  });

  it('answers a question once, where it came from, and writes to nobody unasked', async () => {
    const [experts, asker, watcher] = await Promise.all([comeAs('experts'), comeAs('enterprises'), comeAs(TESTS)]);
    experts.subscribe('experts.*', {
      callback: (_, question) => {
        question.respond('first');
        question.respond('second');
        experts.publish(createInbox(inboxPrefix('gateway')), 'unasked');
      },
    });
    const unasked = listenOn(watcher, `${inboxPrefix('gateway')}.>`);
    const inbox = createInbox(inboxPrefix('enterprises'));
    const answers = listenOn(asker, inbox);
    await Promise.all([experts.flush(), asker.flush(), watcher.flush()]);
    asker.publish('experts.getInstitution', '{}', { reply: inbox });
    await waitFor(() => answers.heard.length > 0);
    await Promise.all([experts.flush(), watcher.flush(), asker.flush()]);
    expect(answers.heard).toEqual(['first']);
    expect(unasked.heard).toEqual([]);
  });

  it('states its own facts, and none of another', async () => {
    const stream = jetstream(await comeAs('enterprises'));
    await expect(stream.publish(registrations.registrationApproved.name, '{}')).resolves.toMatchObject({
      stream: EVENT_STREAM,
    });
    await expect(stream.publish(projects.industryChanged.name, '{}')).rejects.toThrow(REFUSED);
    await expect(
      jetstream(await comeAs('gateway')).publish(registrations.registrationApproved.name, '{}'),
    ).rejects.toThrow(REFUSED);
  });

  it('reads the events of its traffic only, by a consumer of its own, and destroys nothing', async () => {
    const asker = await comeAs('introductions');
    const { consumers, streams } = await jetstreamManager(asker);
    const consume = (service: string, filter: EventContract, named: EventContract = filter) =>
      consumers.add(EVENT_STREAM, { durable_name: consumerName(service, named), filter_subject: filter.name });
    await expect(consume('introductions', enterprises.needMoved)).resolves.toMatchObject({ stream_name: EVENT_STREAM });
    await expect(consume('introductions', registrations.registrationApproved)).rejects.toThrow(REFUSED);
    await expect(consume('introductions', registrations.registrationApproved, enterprises.needMoved)).rejects.toThrow(
      REFUSED,
    );
    const mine = `${EVENT_STREAM}.${consumerName('introductions', enterprises.needMoved)}`;
    const config = {
      durable_name: consumerName('introductions', enterprises.needMoved),
      filter_subject: 'events.>',
      ack_policy: 'explicit',
    };
    const create = `$JS.API.CONSUMER.CREATE.${mine}.${enterprises.needMoved.name}`;
    const created = await asker.request(create, JSON.stringify({ stream_name: EVENT_STREAM, config }));
    expect(created.json()).toMatchObject({ error: { code: 400 } });
    await expect(consume('accounts', registrations.registrationApproved)).rejects.toThrow(REFUSED);
    await expect(streams.getMessage(EVENT_STREAM, { seq: 1 })).rejects.toThrow(REFUSED);
    await expect(streams.purge(EVENT_STREAM)).rejects.toThrow(REFUSED);
    await expect(streams.delete(EVENT_STREAM)).rejects.toThrow(REFUSED);
    await expect(consumers.delete(EVENT_STREAM, consumerName('introductions', enterprises.needMoved))).rejects.toThrow(
      REFUSED,
    );
  });
});
