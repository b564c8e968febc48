import type { InputOf, signals } from '@queqiao/contracts';
import { changes } from '../ui/changes';

type Input = InputOf<typeof signals.createSignal>;
type Patch = InputOf<typeof signals.updateSignal>['patch'];

/** What the form of a signal holds; the box for inferred is ticked or not. */
export interface Filled extends Omit<Input, 'organisationId' | 'inferred'> {
  organisationId?: string;
  inferred?: boolean;
}

/** What a person may state of a signal. */
const fields = [
  'kind',
  'date',
  'title',
  'titleEn',
  'amountWan',
  'division',
  'place',
  'industries',
  'source',
  'inferred',
  'expiresOn',
] as const satisfies readonly (keyof Patch)[];

export function filledOf(signal: signals.Signal): Filled {
  const { kind, date, title, titleEn, amountWan, division, place, industries, source, inferred, expiresOn } = signal;
  return { kind, date, title, titleEn, amountWan, division, place, industries, source, inferred, expiresOn };
}

export function inputOf({ organisationId = '', inferred, ...stated }: Filled): Input {
  return { organisationId, ...stated, ...(inferred && { inferred }) };
}

/** The fields that the form changed; `null` for those that it cleared. */
export function patchOf(before: signals.Signal, filled: Filled): Patch {
  const after: Patch = { industries: [], ...filled, inferred: filled.inferred ? true : null };
  const old: Patch = { ...filledOf(before), inferred: before.inferred ?? null };
  return changes(old, after, fields);
}
