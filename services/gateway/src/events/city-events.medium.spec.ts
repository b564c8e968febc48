import { once } from 'node:events';
import { connect } from 'node:net';
import { matching, streamedEvents } from '@queqiao/contracts';
import { build, waitFor } from '@queqiao/testing';
import { startGateway } from '../server/gateway.js';
import { accessOf, BINZHOU, CITY, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
}, 30_000);

afterAll(() => gateway.stop());

describe('the stream of a city', () => {
  /** Reads a stream until it was told to stop; `text` grows. */
  async function follow(city: string) {
    const stop = new AbortController();
    const response = await fetch(`${gateway.url}/api/cities/${city}/events`, {
      headers: await accessOf(build.actor()),
      signal: stop.signal,
    });
    const stream = { text: '', ended: false, headers: response.headers, stop: () => stop.abort() };
    const read = async () => {
      const decoder = new TextDecoder();
      for await (const chunk of response.body ?? []) stream.text += decoder.decode(chunk as Uint8Array);
    };
    void read()
      .catch(() => undefined)
      .finally(() => {
        stream.ended = true;
      });
    return stream;
  }

  it('brings what happens in this city, and in no other, under the names that the contracts give it', async () => {
    const [here, elsewhere] = [await follow(CITY), await follow('510100')];
    expect(here.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(here.headers.get('x-content-type-options')).toBe('nosniff');
    await gateway.post(`${BINZHOU}/needs`, build.needInput());
    await waitFor(() => streamedEvents().every(({ streamed }) => here.text.includes(`event: ${streamed.as}\n`)));
    const scoredAt = '2026-01-15T08:00:00.000Z';
    const ready = { targetKind: 'need', targetId: 'need-7', version: 1, scoredAt };
    expect(here.text).toContain(`event: suggestions.ready\ndata: ${JSON.stringify(ready)}\n\n`);
    expect(here.text).toContain(`event: ranking.progress\ndata: ${JSON.stringify(build.rankingRun())}\n\n`);
    expect(elsewhere.text).toBe('retry: 3000\n\n');
    here.stop();
    elsewhere.stop();
  });

  it('survives events that cannot be read', async () => {
    const stream = await follow(CITY);
    gateway.nats.publish(matching.suggestionsReady.name, 'not json');
    gateway.nats.publish(matching.suggestionsReady.name, '{}');
    await gateway.post(`${BINZHOU}/needs`, build.needInput());
    await waitFor(() => stream.text.includes('suggestions.ready'));
    stream.stop();
  });

  it('ends when the gateway stops, which waits neither for its readers nor for silent connections', async () => {
    const other = await startGateway(gateway.config);
    const response = await fetch(`${other.url}${BINZHOU}/events`, { headers: await accessOf(build.actor()) });
    const { hostname, port } = new URL(other.url);
    const silent = connect(Number(port), hostname);
    await once(silent, 'connect');
    const started = performance.now();
    await other.stop();
    silent.destroy();
    expect(await response.text()).toBe('retry: 3000\n\n');
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
