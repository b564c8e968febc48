import { valueAt } from '../factors/factor.js';
import { contextOf } from '../ranking/weighing.js';
import type { CandidateStore } from '../store/candidate-store.js';
import type { Catalogue } from '../store/catalogue.js';
import type { Profile } from '../store/profile.js';
import { dropVetoed } from '../vetoes/eligible-rows.js';
import type { Edit } from './facts/fact.js';
import { type Standings, valuesOf } from './standings.js';

/** The factor values of a row with each edit; undefined where a veto applies. Rarity and other deals stay as today: close enough. */
export function valuesWithEdits(
  edits: readonly Edit[],
  own: Profile,
  row: number,
  standings: Standings,
): (readonly number[] | undefined)[] {
  const { context, target, options, weighed } = standings;
  const catalogue = context.catalogue.emptied();
  const store = catalogue.store(context.store.kind);
  // The edits are of one body, and each stands for itself.
  for (const [i, { profile }] of edits.entries())
    store.push({ ...profile, id: editId(i), body: undefined, corrects: undefined });
  for (const one of acceptedBeside(row, standings)) store.push(one);
  pushSignals(edits, own, context.catalogue, catalogue);
  pushLaboratories(edits, own, context.catalogue.store('laboratory'), catalogue.store('laboratory'));
  const kept = new Float64Array(store.rows);
  dropVetoed(kept, store, target, options);
  const edited = { ...contextOf(catalogue, context.store.kind, options.today), usage: context.usage };
  const today = valuesOf(row, weighed);
  const prepared = weighed.map(({ factor }) => (factor.reads === 'deals' ? undefined : factor.prepare(target, edited)));
  return edits.map(({ profile }, index) => {
    if (Number.isNaN(kept[index])) return undefined;
    return weighed.map(({ factor }, i) => {
      const one = prepared[i];
      const isAsToday = !one || (factor.reads === 'text' && profile.passages === own.passages);
      return isAsToday ? (today[i] ?? Number.NaN) : valueAt(one, index);
    });
  });
}

function editId(edit: number): string {
  return `#${edit}`;
}

/** Wording is learned from accepted candidates, so the small store needs them too. */
function acceptedBeside(row: number, { target, store }: Standings): Profile[] {
  return (target.accepted ?? [])
    .flatMap((id) => store.find(id) ?? [])
    .filter((other) => other !== row)
    .map((other) => store.profileAt(other));
}

/** What was signalled of the candidate stays as it is with every edit. */
function pushSignals(edits: readonly Edit[], { id }: Profile, from: Catalogue, to: Catalogue): void {
  for (const signal of from.signals.of(id))
    for (const i of edits.keys())
      to.signals.upsert({ ...signal, id: `${signal.id}${editId(i)}`, organisationId: editId(i) });
}

function pushLaboratories(
  edits: readonly Edit[],
  { id, kind }: Profile,
  from: CandidateStore,
  to: CandidateStore,
): void {
  if (kind !== 'institution') return;
  const hosted: Profile[] = [];
  for (let row = 0; row < from.rows; row++)
    if (from.isLive(row) && from.host.at(row) === id) hosted.push(from.profileAt(row));
  for (const [i, { laboratory }] of edits.entries())
    for (const [j, one] of [...hosted, ...(laboratory ? [laboratory] : [])].entries())
      to.push({ ...one, id: `${editId(i)}-${j}`, host: editId(i) });
}
