import type { ParsedInputOf, signals } from '@queqiao/contracts';
import { expiryOf } from './signal-days.js';

type Patch = ParsedInputOf<typeof signals.updateSignal>['patch'];
type Fields = Omit<signals.SignalInput, 'organisationId'>;

/** A signal with a correction: `null` clears a field. A last day that followed from the kind follows the corrected one. */
export function correctedFields(before: signals.Signal, patch: Patch): Fields {
  const { kind, date, title, source, industries, titleEn, amountWan, division, place, inferred, expiresOn } = before;
  const isByKind = expiresOn === expiryOf(kind, date);
  const fields = { kind, date, title, source, industries, titleEn, amountWan, division, place, inferred };
  const all = { ...fields, ...(isByKind ? {} : { expiresOn }), ...patch };
  const known = Object.entries(all).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(known) as Fields;
}
