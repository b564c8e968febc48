import { connectNats } from '@queqiao/messaging';
import { readConfig } from '@queqiao/platform';
import { z } from 'zod';
import { loadSample } from './sample.js';

// Loads the sample into running services, through their own bulk requests. Loading twice changes nothing.
const { NATS_URL } = readConfig(z.object({ NATS_URL: z.string().min(1) }));
const nats = await connectNats(NATS_URL, 'seed', () => undefined);
try {
  const started = Date.now();
  const bad = await loadSample(nats, (line) => process.stderr.write(`${line}\n`));
  process.stderr.write(`sample loaded in ${((Date.now() - started) / 1_000).toFixed(1)} s\n`);
  process.exitCode = bad === 0 ? 0 : 1;
} finally {
  await nats.drain();
}
