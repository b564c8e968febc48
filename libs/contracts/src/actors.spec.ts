import { actorRef } from './actors.js';
import { suggestionDecided } from './matching.js';
import { messageContext } from './message.js';

describe('a bare name from before actors had ids', () => {
  it('is an actor of the context, without a role', () => {
    const { actor } = messageContext.parse({ city: '371600', actor: '王 officer', requestId: 'r' });

    expect(actor).toEqual({ id: '王 officer', name: '王 officer', kind: 'system', roles: [] });
  });

  it('is read from an event', () => {
    expect(suggestionDecided.data.shape.decision.shape.decidedBy.parse('王 officer')).toEqual({
      id: '王 officer',
      name: '王 officer',
    });
  });
});

it('an actor without an id, or with more than records keep, is refused', () => {
  expect(actorRef.safeParse({ name: '王' }).success).toBe(false);
  expect(actorRef.safeParse({ id: 'a', name: '王', roles: [] }).success).toBe(false);
});
