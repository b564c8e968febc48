import { type NeedSide, needMove, needState, stateAfter, statesBefore } from './need-moves.js';
import { needMoveNames, needStateNames } from './need-words.js';

const movesOf = (by: NeedSide, change?: { returned?: unknown }) =>
  Object.fromEntries(
    needState.options.map((state) => [
      state,
      needMove.options
        .map((move) => [move, stateAfter(move, by, { state, change })] as const)
        .filter(([, after]) => after !== undefined)
        .map(([move, after]) => (after === state ? move : `${move} → ${after}`)),
    ]),
  );

describe('the moves of a need', () => {
  it('of an enterprise never publish, and lead out of every state', () => {
    expect(movesOf('enterprise')).toEqual({
      draft: ['submit → submitted', 'close → closed', 'change', 'translate', 'attach', 'detach'],
      submitted: ['withdraw → draft', 'close → closed', 'attach', 'detach'],
      returned: ['submit → submitted', 'close → closed', 'change', 'translate', 'attach', 'detach'],
      published: ['renew', 'close → closed', 'change', 'attach', 'detach'],
      'in-contact': ['renew', 'close → closed', 'change', 'attach', 'detach'],
      closed: ['reopen → draft', 'detach'],
      expired: ['renew → published', 'close → closed', 'detach'],
    });
  });

  it('of the city leave drafts alone, and never hand in for an enterprise', () => {
    expect(movesOf('city')).toEqual({
      draft: [],
      submitted: [
        'return → returned',
        'publish → published',
        'close → closed',
        'change',
        'translate',
        'attach',
        'detach',
      ],
      returned: ['close → closed', 'detach'],
      published: ['contact → in-contact', 'renew', 'close → closed', 'change', 'translate', 'attach', 'detach'],
      'in-contact': ['renew', 'close → closed', 'change', 'translate', 'attach', 'detach'],
      closed: ['reopen → published', 'detach'],
      expired: ['renew → published', 'close → closed', 'detach'],
    });
  });

  it('of the calendar end what is ranked', () => {
    const ended = Object.entries(movesOf('calendar')).filter(([, moves]) => moves.length > 0);
    expect(ended).toEqual([
      ['published', ['expire → expired']],
      ['in-contact', ['expire → expired']],
    ]);
  });

  it('of a change are possible while it waits; a returned one can only be taken back', () => {
    expect(movesOf('city', {}).published).toEqual(expect.arrayContaining(['publish', 'return']));
    expect(movesOf('enterprise', {}).published).toContain('withdraw');
    expect(movesOf('city', { returned: {} }).published).not.toContain('publish');
    expect(movesOf('enterprise', { returned: {} }).published).toContain('withdraw');
  });

  it('and states have names, and a refusal can say from where a move is possible', () => {
    expect(Object.keys(needStateNames)).toEqual(needState.options);
    expect(Object.keys(needMoveNames).sort()).toEqual([...needMove.options].sort());
    expect(statesBefore('renew', 'enterprise')).toEqual(['published', 'in-contact', 'expired']);
  });
});
