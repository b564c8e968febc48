import type { worker } from '@queqiao/contracts';
import { monthOf, type Profile } from '../store/profile.js';
import { rankEdited } from './edited-rank.js';
import { valuesWithEdits } from './edited-values.js';
import type { Edit } from './facts/fact.js';
import { facts } from './facts/index.js';
import { type Standings, TOP } from './standings.js';

/** The smallest change of one fact that brings a row to the top, if any; equal sizes in the order of `facts`. */
export function nearestFactChange(row: number, standings: Standings): FactChange | undefined {
  const own = standings.store.profileAt(row);
  const edits = editsOf(own, standings);
  const withEdits = valuesWithEdits(edits, own, row, standings);
  for (const [i, edit] of edits.entries()) {
    const values = withEdits[i];
    const rank = values && rankEdited({ row, own, profile: edit.profile, values }, standings);
    if (rank !== undefined && rank <= TOP) return changeOf(edit, rank);
  }
  return undefined;
}

export type FactChange = Extract<worker.Change, { kind: 'fact' }>;

type EditOfField = Edit & { readonly field: string };

function editsOf(own: Profile, { target, context, options }: Standings): EditOfField[] {
  const editContext = { target, vocabulary: context.catalogue.vocabulary, month: monthOf(options.today) };
  return facts
    .filter(({ kinds }) => kinds.includes(own.kind))
    .flatMap((fact) => fact.editsOf(own, editContext).map((edit) => ({ field: fact.field, ...edit })))
    .sort((a, b) => a.size - b.size);
}

function changeOf({ field, before, after, size, wish }: EditOfField, rank: number): FactChange {
  const text = { zh: `${wish.zh}，将排第 ${rank} 位`, en: `${wish.en}, it would rank ${rank}` };
  return { kind: 'fact', field, before: [...before], after: [...after], size, rank, text };
}
