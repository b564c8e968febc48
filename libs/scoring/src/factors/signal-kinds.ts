import type { signals } from '@queqiao/contracts';

/** How much a fresh signal of a kind says, and after how many months it says half as much. */
export interface SignalWorth {
  /** 0–1, against an investment that was announced today. */
  readonly strength: number;
  readonly halfLifeMonths: number;
}

/** A judgement of ours, not learned; the reason for each figure stands in the README beside this file. */
export const signalWorths: Readonly<Record<signals.SignalKind, SignalWorth>> = {
  investment: { strength: 1, halfLifeMonths: 18 },
  funds: { strength: 1, halfLifeMonths: 18 },
  round: { strength: 1, halfLifeMonths: 24 },
  land: { strength: 0.9, halfLifeMonths: 12 },
  office: { strength: 0.6, halfLifeMonths: 12 },
  recruitment: { strength: 0.4, halfLifeMonths: 6 },
  patents: { strength: 0.3, halfLifeMonths: 9 },
  news: { strength: 0.2, halfLifeMonths: 4 },
  contraction: { strength: 1, halfLifeMonths: 12 },
};

/** What no source states counts half. */
export const INFERRED = 0.5;
