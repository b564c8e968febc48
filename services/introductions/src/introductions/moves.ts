import type { introductions } from '@queqiao/contracts';

type State = introductions.IntroductionState;
type Answers = introductions.Introduction['answers'];

export interface Standing {
  readonly state: State;
  readonly answers: Answers;
}

export const otherSide = { asker: 'candidate', candidate: 'asker' } as const;

/** The state that follows from the answers. */
export function stateOf({ asker, candidate }: Answers): 'proposed' | 'agreed' | 'declined' {
  const said = [asker?.says, candidate?.says];
  if (said.includes('no')) return 'declined';
  return said.includes(undefined) ? 'proposed' : 'agreed';
}

/**
 * Why a side may not answer: `answered` once the other side has answered after it, `ended` when there is nothing left to
 * answer; undefined if it may.
 */
export function refusalOf({ state, answers }: Standing, side: introductions.Side): 'answered' | 'ended' | undefined {
  const [own, other] = [answers[side], answers[otherSide[side]]];
  if (state === 'withdrawn' || state === 'lapsed') return 'ended';
  if (own !== undefined && other !== undefined) return 'answered';
  return other?.says === 'no' ? 'ended' : undefined;
}
