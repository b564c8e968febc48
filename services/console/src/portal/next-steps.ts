import type { enterprises } from '@queqiao/contracts';
import type { Party } from '../access/may';

type Need = Pick<enterprises.Need, 'id' | 'title' | 'state' | 'returned'>;

export interface Step {
  readonly kind: 'mend-need' | 'finish-need' | 'first-need' | 'wait';
  /** The name of the screen of the portal on which it is done. */
  readonly screen: 'needs';
  readonly need?: Need;
}

/** What an enterprise does next about its needs, the most urgent first. Nobody else has needs. */
export function nextSteps(role: Party['role'], needs: readonly Need[]): Step[] {
  if (role !== 'enterprise') return [];
  const of = (state: Need['state'], kind: Step['kind']): Step[] =>
    needs.filter((need) => need.state === state).map((need) => ({ kind, screen: 'needs', need }));
  const steps = [...of('returned', 'mend-need'), ...of('draft', 'finish-need'), ...of('submitted', 'wait')];
  return needs.length === 0 ? [{ kind: 'first-need', screen: 'needs' }] : steps;
}
