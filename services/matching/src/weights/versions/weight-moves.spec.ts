import { AppError, weights } from '@queqiao/contracts';
import { stateAfter } from './weight-moves.js';

const moves = ['edit', 'submit', 'publish', 'reject', 'retire'] as const;

function after(state: weights.WeightState, move: (typeof moves)[number]): string {
  try {
    return stateAfter(state, move);
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return '-';
    throw error;
  }
}

describe('a version of weights', () => {
  it('goes from draft to submitted to live to retired, or is rejected, and no other way', () => {
    const table = weights.weightState.options.map((state) => [state, ...moves.map((move) => after(state, move))]);
    expect(table).toEqual([
      // edit, submit, publish, reject, retire
      ['draft', 'draft', 'submitted', '-', 'rejected', '-'],
      ['submitted', '-', '-', 'live', 'rejected', '-'],
      ['live', '-', '-', '-', '-', 'retired'],
      ['retired', '-', '-', '-', '-', '-'],
      ['rejected', '-', '-', '-', '-', '-'],
    ]);
  });

  it('says in both languages what a move would need', () => {
    const move = () => stateAfter('rejected', 'reject');
    expect(move).toThrow('This version is rejected; this step needs it to be a draft or submitted');
  });
});
