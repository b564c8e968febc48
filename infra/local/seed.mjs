// Loads the sample through the gateway at GATEWAY_URL, unless a city is set up there.
import { Refusal, runMain } from './progress.mjs';
import { api } from './result/api.mjs';
import { loadSampleOnce } from './result/sample.mjs';

await runMain(async () => {
  const origin = process.env.GATEWAY_URL;
  if (!origin) throw new Refusal('GATEWAY_URL is missing, such as http://127.0.0.1:4300');
  await loadSampleOnce(api(origin), {}, new AbortController().signal);
  return 0;
});
