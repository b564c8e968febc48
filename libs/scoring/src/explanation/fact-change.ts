import { monthOf } from '../store/profile.js';
import type { FactChange } from './change.js';
import { EditedRanking } from './edited-ranking.js';
import { facts } from './facts/index.js';
import { lastOfTop, type Standings } from './standings.js';

/**
 * The smallest change of a single fact that brings a row to the top, found by ranking it with its profile changed; undefined
 * when none does. Smaller is what could be entered today, then what corrects the record, then what has to happen first; of
 * equal ones the first in the order of `facts` counts, and within a fact the one that matters most to the target.
 */
export function nearestFactChange(row: number, standings: Standings): FactChange | undefined {
  if (lastOfTop(standings) === undefined) return undefined;
  const { store, target, context, options } = standings;
  const ranking = new EditedRanking(row, standings);
  const asked = { target, segment: context.catalogue.segment, month: monthOf(options.today) };
  const edits = facts
    .filter(({ kinds }) => kinds.includes(store.kind))
    .flatMap((fact) => fact.editsOf(ranking.current, asked).map((edit) => ({ field: fact.field, ...edit })))
    .sort((a, b) => a.size - b.size);
  for (const edit of edits) {
    const rank = ranking.rankWith(edit);
    if (rank === undefined) continue;
    const { field, before, after, size, wish } = edit;
    const text = { zh: `${wish.zh}，将排第 ${rank} 位`, en: `${wish.en}, it would rank ${rank}` };
    return { kind: 'fact', field, before: [...before], after: [...after], size, rank, text };
  }
  return undefined;
}
