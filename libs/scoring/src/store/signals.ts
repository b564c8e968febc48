import type { signals as contract } from '@queqiao/contracts';
import { Column } from './column.js';
import { monthOf } from './profile.js';

/** A signal as the ranking reads it. */
export type ProfileSignal = Omit<
  contract.Signal,
  'enteredBy' | 'withdrawnBy' | 'withdrawnAt' | 'withdrawalNote' | 'version'
>;

/** All signals by organisation, then by date and id, so that no sum depends on the order in which they came. */
export interface SignalColumns {
  readonly signals: readonly ProfileSignal[];
  readonly months: Uint32Array;
  /** In the last of these months a signal still counts. */
  readonly lastMonths: Uint32Array;
  readonly city: Column<string>;
  readonly kind: Column<contract.SignalKind>;
  readonly industries: Column<readonly string[]>;
  readonly division: Column<string>;
  /** The first signal of each organisation, and the one after its last. */
  readonly spans: ReadonlyMap<string, readonly [from: number, to: number]>;
}

/** What was signalled of the candidates, which may come before or after them. */
export class SignalStore {
  private readonly byId = new Map<string, ProfileSignal>();
  private columnsNow: SignalColumns | undefined;

  upsert(signal: ProfileSignal): void {
    this.byId.set(signal.id, signal);
    this.columnsNow = undefined;
  }

  remove(id: string): void {
    if (this.byId.delete(id)) this.columnsNow = undefined;
  }

  /** Made again after a change: there are far fewer signals than candidates. */
  columns(): SignalColumns {
    this.columnsNow ??= columnsOf([...this.byId.values()].sort(inOrder));
    return this.columnsNow;
  }

  /** The oldest first. */
  of(organisationId: string): readonly ProfileSignal[] {
    const { signals, spans } = this.columns();
    return signals.slice(...(spans.get(organisationId) ?? [0, 0]));
  }
}

function inOrder(a: ProfileSignal, b: ProfileSignal): number {
  return compare(a.organisationId, b.organisationId) || compare(a.date, b.date) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function columnsOf(signals: readonly ProfileSignal[]): SignalColumns {
  const city = new Column<string>(String);
  const kind = new Column<contract.SignalKind>(String);
  const industries = new Column<readonly string[]>((codes) => codes.join('|'));
  const division = new Column<string>(String);
  const spans = new Map<string, readonly [number, number]>();
  for (const [i, signal] of signals.entries()) {
    city.push(signal.city);
    kind.push(signal.kind);
    industries.push(signal.industries.length > 0 ? signal.industries : undefined);
    division.push(signal.division);
    spans.set(signal.organisationId, [spans.get(signal.organisationId)?.[0] ?? i, i + 1]);
  }
  const months = Uint32Array.from(signals, ({ date }) => monthOf(date));
  const lastMonths = Uint32Array.from(signals, ({ expiresOn }) => monthOf(expiresOn));
  return { signals, months, lastMonths, city, kind, industries, division, spans };
}
