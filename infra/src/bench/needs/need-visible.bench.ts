import { CATALOGUE } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { importUntilSeen, toImport } from '../candidates/to-import.js';
import type { Bench, Installation } from '../installation/bench.js';
import { quantile, tell } from '../measure.js';
import { atMost, type Limit, type Row, row } from '../row.js';
import { NeedWatch, type Waited } from './need-watch.js';
import { sampleNeeds } from './sample-needs.js';

const RUNS = 5;
const WARM_UP = 5;
const A_RUN = 24;

/**
 * Time from the POST of a need until its `suggestions.ready` event has come and a GET returned a current list with
 * suggestions. A run is the p95 of 24 needs, one after the other.
 * Rival: the same two requests alone, so the ratio shows what ranking adds.
 */
export const needVisible: Bench = {
  name: 'need',
  async run(installation) {
    const watch = new NeedWatch(installation.gateway, await sampleNeeds());
    try {
      return [
        await idle(installation, watch, 0, atMost('ms', 500)),
        await idle(installation, watch, installation.sizes.large, atMost('ms', 500, 100)),
        await duringImport(installation, watch),
      ];
    } finally {
      watch.close();
    }
  },
};

async function idle({ stage }: Installation, watch: NeedWatch, candidates: number, limit: Limit): Promise<Row> {
  await stage.hold(candidates);
  for (let turn = 0; turn < WARM_UP; turn++) await watch.next({ changing: false });
  const samples: Waited[] = [];
  while (samples.length < RUNS * A_RUN) samples.push(await watch.next({ changing: false }));
  const size = candidates === 0 ? 'the sample' : `${candidates} candidates and the sample`;
  return rowOf(`need saved → suggestions visible, ${size}, idle, p95`, samples, limit);
}

/**
 * Registers needs from the first row of an import until matching has the last. The import concerns all cities, so their
 * targets are ranked anew at the same time.
 */
async function duringImport({ stage, nats, sizes: { large } }: Installation, watch: NeedWatch): Promise<Row> {
  await stage.hold(large);
  const rows = await toImport('beside', large);
  let over = false;
  const importing = importUntilSeen(new Bus(nats), rows, CATALOGUE).finally(() => {
    over = true;
  });
  const samples: Waited[] = [];
  while (!over) samples.push(await watch.next({ changing: true }));
  await importing;
  tell(`need: ${samples.length} needs during the import of ${large} rows`);
  const name = `need saved → suggestions visible, ${large} candidates, during an import of ${large} rows, p95`;
  const note = `${samples.length} needs; the runs are parts of the one import, which cannot take turns`;
  return rowOf(name, samples, atMost('ms', 3_000, 1_000), note);
}

function rowOf(bench: string, samples: readonly Waited[], limit: Limit, note?: string): Row {
  const runs = inRuns(samples);
  const partsOf = (run: readonly Waited[], part: keyof Waited) => run.map((one) => one[part]);
  const p95 = (part: keyof Waited) => runs.map((run) => quantile(partsOf(run, part), 0.95));
  const rival = { name: 'the same POST and GET without waiting for any ranking, p95', figures: p95('requests') };
  return row({ bench, unit: 'ms', ours: p95('visible'), rival, limit, ...(note !== undefined && { note }) });
}

/** Five parts of equal length, in the order of the samples. */
function inRuns(samples: readonly Waited[]): Waited[][] {
  const length = Math.max(1, Math.ceil(samples.length / RUNS));
  const runs = Array.from({ length: RUNS }, (_, run) => samples.slice(run * length, (run + 1) * length));
  return runs.filter((run) => run.length > 0);
}
