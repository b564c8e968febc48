import { Worker } from 'node:worker_threads';
import type { ScoringState } from './scoring-state.js';

type Operation = keyof ScoringState;
type Result<K extends Operation> = ReturnType<ScoringState[K]>;

export interface Question {
  readonly number: number;
  readonly operation: Operation;
  readonly args: readonly unknown[];
}

export interface Answer {
  readonly number: number;
  result?: unknown;
  error?: unknown;
}

/** Threads run built code only, also when started from sources. */
const CODE = new URL('../../../../dist/ranking/scoring/thread/scoring.thread.js', import.meta.url);

/** In MiB. Profiles come by the million: with less room each would be moved several times. */
const ROOM = { maxYoungGenerationSizeMb: 192 };

/** Ranking blocks a thread: on the main one nothing else would be answered, and its job be given away. */
export class ScoringThread {
  private readonly worker = new Worker(CODE, { resourceLimits: ROOM });
  private readonly waiting = new Map<number, PromiseWithResolvers<unknown>>();
  private asked = 0;
  private ended = false;

  /** `onEnd`: the thread failed or ran out of memory; its catalogue is lost. */
  constructor(onEnd: (error: Error) => void = () => undefined) {
    let reason = new Error('The scoring thread ended');
    this.worker.on('message', (answer: Answer) => this.settle(answer));
    this.worker.on('error', (error: Error) => {
      reason = error;
    });
    this.worker.on('exit', () => {
      for (const { reject } of this.waiting.values()) reject(reason);
      this.waiting.clear();
      if (!this.ended) onEnd(reason);
    });
  }

  /** Rejects with the error of the {@link ScoringState} method. */
  ask<K extends Operation>(operation: K, ...args: Parameters<ScoringState[K]>): Promise<Result<K>> {
    const number = ++this.asked;
    const answer = Promise.withResolvers<unknown>();
    this.waiting.set(number, answer);
    this.worker.postMessage({ number, operation, args } satisfies Question);
    return answer.promise as Promise<Result<K>>;
  }

  /** Rejects open questions. */
  async end(): Promise<void> {
    this.ended = true;
    await this.worker.terminate();
  }

  private settle({ number, result, error }: Answer): void {
    const waiting = this.waiting.get(number);
    this.waiting.delete(number);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(error);
  }
}
