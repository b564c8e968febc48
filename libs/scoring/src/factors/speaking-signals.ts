import type { signals } from '@queqiao/contracts';
import { distanceKm, divisionContains, provinceOf } from '@queqiao/reference';
import type { Target } from '../model/target.js';
import type { Catalogue } from '../store/catalogue.js';
import type { ProfileSignal } from '../store/signals.js';
import { nearnessTo } from './industry-nearness.js';
import { INFERRED, signalWorths } from './signal-kinds.js';
import { decayByMonth, tableOver } from './tables.js';

/** A named trade speaks to a target of the same division of GB/T 4754 or nearer. */
const SAME_DIVISION = 0.45;
/** Where the source names no trade or place, it may be the right one or not. */
const TRADE_UNKNOWN = 0.6;
const PLACE_UNKNOWN = 0.75;
/** Whoever shrinks in another trade has less to spend in this one too. */
const CONTRACTION_ELSEWHERE = 0.5;
const SAME_PROVINCE = 0.85;
/** Who builds far away grows all the same. */
const FAR = 0.5;
const HALF_KM = 400;

const decays = Object.fromEntries(
  Object.entries(signalWorths).map(([kind, { halfLifeMonths }]) => [kind, decayByMonth(halfLifeMonths)]),
) as Record<signals.SignalKind, (age: number) => number>;

/** What was signalled of one organisation, added up. */
export interface Signalled {
  growth: number;
  contraction: number;
}

/** The signals that a target's city sees, that are in force and about its trade, and how loud each is. */
export class SpeakingSignals {
  private readonly loudness: Float64Array;

  /** `month` is the present one. */
  constructor(
    target: Target,
    private readonly catalogue: Catalogue,
    month: number,
  ) {
    const { signals, months, lastMonths, city, kind, industries, division } = catalogue.signals.columns();
    const best = nearnessTo(target.codes);
    const seen = tableOver(city, (tenant) => (tenant === '*' || tenant === target.city ? 1 : 0));
    const trade = tableOver(industries, (codes) => Math.max(...codes.map((code) => best([code])?.value ?? 0)));
    const place = tableOver(division, (where) => nearnessOf(where, target.division));
    this.loudness = Float64Array.from(signals, (signal, i) => {
      if (valueAt(seen, i, 0) === 0 || (lastMonths[i] ?? 0) < month) return 0;
      const what = kind.at(i) ?? 'news';
      const fit = fitOf(what, valueAt(trade, i, Number.NaN), valueAt(place, i, PLACE_UNKNOWN));
      const age = month - (months[i] ?? month);
      return signalWorths[what].strength * decays[what](age) * fit * (signal.inferred ? INFERRED : 1);
    });
  }

  /** Calls `take` for each organisation of which a signal speaks to the target. */
  forEach(take: (organisationId: string, signalled: Signalled) => void): void {
    const { spans, signals } = this.catalogue.signals.columns();
    for (const [organisationId, [from, to]] of spans) {
      const sum: Signalled = { growth: 0, contraction: 0 };
      for (let i = from; i < to; i++)
        sum[signals[i]?.kind === 'contraction' ? 'contraction' : 'growth'] += this.loudness[i] ?? 0;
      if (sum.growth > 0 || sum.contraction > 0) take(organisationId, sum);
    }
  }

  /** The newest first. */
  of(organisationId: string): ProfileSignal[] {
    const { spans, signals } = this.catalogue.signals.columns();
    const [from, to] = spans.get(organisationId) ?? [0, 0];
    return signals
      .slice(from, to)
      .filter((_, i) => (this.loudness[from + i] ?? 0) > 0)
      .reverse();
  }
}

function valueAt({ column, table }: { column: Uint32Array; table: Float64Array }, i: number, unknown: number): number {
  const value = table[column[i] ?? 0] ?? Number.NaN;
  return Number.isNaN(value) ? unknown : value;
}

/** How far a signal is about the target, 0–1; `trade` is NaN where the source names none. */
function fitOf(kind: signals.SignalKind, trade: number, place: number): number {
  const isElsewhere = trade < SAME_DIVISION;
  if (kind === 'contraction') return isElsewhere ? CONTRACTION_ELSEWHERE : 1;
  if (isElsewhere) return 0;
  return (Number.isNaN(trade) ? TRADE_UNKNOWN : trade) * place;
}

/** 1 in the target's division, then falling with the distance; undefined where that is unknown. */
function nearnessOf(where: string, own: string): number | undefined {
  if (divisionContains(own, where)) return 1;
  const km = distanceKm(where, own);
  if (km !== undefined) return FAR + ((1 - FAR) * HALF_KM) / (HALF_KM + km);
  return provinceOf(where) === provinceOf(own) ? SAME_PROVINCE : undefined;
}
