import { Writable } from 'node:stream';
import { EventStream } from './event-stream.js';

const quick = () => {
  const written: string[] = [];
  const response = new Writable({
    write: (chunk, _encoding, done) => {
      written.push(String(chunk));
      done();
    },
  });
  return { response, written };
};

describe('a stream of server-sent events', () => {
  it('says when to come back, then sends named events and comments', () => {
    const { response, written } = quick();
    const stream = new EventStream(response);
    stream.send('suggestions.ready', { targetId: 'a', text: '两行\n文字' });
    stream.beat();
    expect(written.join('')).toBe(
      'retry: 3000\n\nevent: suggestions.ready\ndata: {"targetId":"a","text":"两行\\n文字"}\n\n:\n\n',
    );
  });

  it('drops a reader that takes nothing instead of keeping its events in memory', () => {
    const stuck = new Writable({ write: () => undefined });
    const stream = new EventStream(stuck);
    for (let sent = 0; sent < 1_000; sent++) stream.send('suggestions.ready', { padding: 'x'.repeat(1_000) });
    expect(stuck.destroyed).toBe(true);
    expect(stuck.writableLength).toBeLessThan(300 * 1024);
  });

  it('writes nothing after its end', () => {
    const { response, written } = quick();
    const stream = new EventStream(response);
    stream.end();
    stream.beat();
    expect(written).toHaveLength(1);
  });
});
