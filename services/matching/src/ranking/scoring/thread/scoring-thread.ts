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

/** A thread only runs built code; this leads there from the sources too. */
const CODE = new URL('../../../../dist/ranking/scoring/thread/scoring.thread.js', import.meta.url);

/** Profiles come in by the million: with little room for what is young, each of them would be moved about several times. In MiB. */
const ROOM = { maxYoungGenerationSizeMb: 192 };

/**
 * A thread with a catalogue of its own, empty at first. Ranking takes the processor for as long as it lasts: on the main thread nothing
 * else would be answered meanwhile, and the queue would consider the job lost. Questions are answered in their order.
 */
export class ScoringThread {
  private readonly worker = new Worker(CODE, { resourceLimits: ROOM });
  private readonly waiting = new Map<number, PromiseWithResolvers<unknown>>();
  private asked = 0;
  private ended = false;

  /** `onEnd` is called when the thread ends by itself, out of memory or by a fault; its catalogue is lost. */
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

  /** Calls a method of the {@link ScoringState} there. Rejects with the error that it throws. */
  ask<K extends Operation>(operation: K, ...args: Parameters<ScoringState[K]>): Promise<Result<K>> {
    const number = ++this.asked;
    const answer = Promise.withResolvers<unknown>();
    this.waiting.set(number, answer);
    this.worker.postMessage({ number, operation, args } satisfies Question);
    return answer.promise as Promise<Result<K>>;
  }

  /** Ends the thread; questions still open are rejected. */
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
