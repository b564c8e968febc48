import { cityDay, type signals } from '@queqiao/contracts';

/**
 * For how many months a signal of a kind says 'now', where nobody gave a last day. A judgement of ours: until the money is
 * spent or the plan is carried out (investment, funds, round), the site is built on (land), the posts are filled (recruitment).
 */
const MONTHS: Readonly<Record<signals.SignalKind, number>> = {
  investment: 36,
  funds: 36,
  round: 36,
  land: 30,
  office: 24,
  contraction: 24,
  patents: 18,
  recruitment: 12,
  news: 12,
};

/** The last day of a signal of this kind and date: the last of a month, so that every month has it. */
export function expiryOf(kind: signals.SignalKind, date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return cityDay(new Date(Date.UTC(year, month + MONTHS[kind], 0)));
}
