import type { introductions } from '@queqiao/contracts';
import { refusalOf, stateOf } from './moves.js';

const said = (says: 'yes' | 'no'): introductions.Answer => ({
  says,
  by: { id: 'a', name: 'a' },
  at: '2026-01-15T08:00:00.000Z',
});
const [yes, no] = [said('yes'), said('no')];

describe('the state of an introduction', () => {
  it.each([
    [{}, 'proposed'],
    [{ asker: yes }, 'proposed'],
    [{ asker: yes, candidate: yes }, 'agreed'],
    [{ asker: no }, 'declined'],
    [{ asker: yes, candidate: no }, 'declined'],
  ] as const)('after %j is %s', (answers, state) => {
    expect(stateOf(answers)).toBe(state);
  });
});

describe('a side', () => {
  it.each([
    ['answers first', { state: 'proposed', answers: {} }, undefined],
    ['answers after the other', { state: 'proposed', answers: { candidate: yes } }, undefined],
    ['changes its mind while the other is silent', { state: 'declined', answers: { asker: no } }, undefined],
    ['does not once both have agreed', { state: 'agreed', answers: { asker: yes, candidate: yes } }, 'answered'],
    [
      'does not once the other said no after it',
      { state: 'declined', answers: { asker: yes, candidate: no } },
      'answered',
    ],
    ['does not answer when the other has said no', { state: 'declined', answers: { candidate: no } }, 'ended'],
    ['does not after the last day', { state: 'lapsed', answers: {} }, 'ended'],
    ['does not after the city took it back', { state: 'withdrawn', answers: { asker: yes } }, 'ended'],
  ] as const)('%s', (_, standing, refusal) => {
    expect(refusalOf(standing, 'asker')).toBe(refusal);
  });
});
