import type { Bilingual, matching } from '@queqiao/contracts';
import { monthText } from '../store/profile.js';
import type { ProfileSignal } from '../store/signals.js';
import { signalText } from '../words/signal-text.js';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { signalWorths } from './signal-kinds.js';
import { SpeakingSignals } from './speaking-signals.js';
import { decayByMonth, LastingValues, saturated } from './tables.js';

const BASE_RATE = 0.3;
/** One signal that is fresh, near and of the trade goes half the way. */
const HALF = 1;
const decay = decayByMonth(signalWorths.round.halfLifeMonths);
const lasting = new LastingValues();
const SHOWN_SIGNALS = 3;

/** Whether dated facts say that the organisation grows now, or shrinks. They fade towards the base rate, never below. */
export const expansionFactor: Factor = {
  key: 'expansion',
  group: 'intent',
  name: { zh: '扩张信号', en: 'Growth signals' },
  weights: {
    'industry>enterprise': 6,
    'industry>investor': 3,
    'need:funding>investor': 4,
    'need:technology>enterprise': 3,
    'need:market>enterprise': 4,
    'need:cooperation>enterprise': 4,
    'need:site>enterprise': 4,
  },
  baseRate: BASE_RATE,
  prepare(target, { store, catalogue, month }) {
    const byRounds = (row: number) => {
      const today = Math.min(month, store.asOf.at(row) ?? month);
      return store.rounds.sum(row, 0, (round) => decay(today - round));
    };
    const speaking = new SpeakingSignals(target, catalogue, month);
    const { rows: withoutSignals } = lasting.of(store, month, (row) =>
      store.rounds.count(row) === 0 ? undefined : valueFrom(byRounds(row), 0),
    );
    const rows = withoutSignals.slice();
    speaking.forEach((organisationId, { growth, contraction }) => {
      for (const row of store.rowsOf(organisationId)) rows[row] = valueFrom(growth + byRounds(row), contraction);
    });
    return {
      values: { rows },
      explain(row) {
        const signals = speaking.of(store.idOf(row));
        const rounds = [...store.rounds.at(row)].sort((a, b) => b - a);
        return {
          text: textOf(signals, rounds),
          evidence: [
            ...signals.slice(0, SHOWN_SIGNALS).map(evidenceOfSignal),
            ...rounds.slice(0, 1).map((last) => evidenceOf(store, row, 'rounds', monthText(last))),
          ],
        };
      },
    };
  },
};

function valueFrom(growth: number, contraction: number): number {
  return BASE_RATE + (1 - BASE_RATE) * saturated(growth, HALF) - BASE_RATE * saturated(contraction, HALF);
}

/** The newest signal in full; the newest round, of which only the month is known. */
function textOf([newest, ...others]: readonly ProfileSignal[], [last, ...earlier]: readonly number[]): Bilingual {
  const parts: Bilingual[] = [];
  if (newest !== undefined) parts.push(signalText(newest));
  if (others.length > 0)
    parts.push({
      zh: `另有 ${others.length} 条信号`,
      en: `${others.length} more signal${others.length > 1 ? 's' : ''}`,
    });
  if (last !== undefined) {
    const [count, month] = [earlier.length + 1, monthText(last)];
    parts.push({
      zh: `已知融资 ${count} 轮，最近一次在 ${month}`,
      en: `${count} known funding rounds, the last in ${month}`,
    });
  }
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

function evidenceOfSignal({ id, title, titleEn, source, date, inferred }: ProfileSignal): matching.Evidence {
  const { name, nameEn, url } = source;
  return {
    record: id,
    field: 'signal',
    value: title,
    ...(titleEn && { valueEn: titleEn }),
    ...(inferred ? { inferred, from: 'source-data' as const } : { source: name, ...(nameEn && { sourceEn: nameEn }) }),
    ...(url && { link: url }),
    date,
  };
}
