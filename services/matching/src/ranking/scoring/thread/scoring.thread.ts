import { parentPort } from 'node:worker_threads';
import { ScoringState } from './scoring-state.js';
import type { Answer, Question } from './scoring-thread.js';

const port = parentPort;
if (port === null) throw new Error('This file is the code of a thread: ScoringThread starts it');

const state = new ScoringState();

port.on('message', ({ number, operation, args }: Question) => {
  const answer: Answer = { number };
  try {
    answer.result = Reflect.apply(state[operation], state, args);
  } catch (error) {
    answer.error = error;
  }
  port.postMessage(answer);
});
