import { build } from '@queqiao/testing';
import { bySignals } from './by-signals.js';

const told = (date: string, enteredAt: string) => {
  const { id, kind, source } = build.signal();
  return { id, kind, date, text: { zh: date, en: date }, source, enteredAt };
};
const list = [
  build.suggestion({ id: 'none', rank: 1 }),
  build.suggestion({ id: 'older', rank: 2, signal: told('2026-03-01', '2026-09-10T08:00:00.000Z') }),
  build.suggestion({ id: 'newer', rank: 3, signal: told('2026-08-01', '2026-08-02T08:00:00Z') }),
  build.suggestion({ id: 'same-day', rank: 4, signal: told('2026-03-01', '2026-03-02T08:00:00.000Z') }),
];
const ids = (asked: Parameters<typeof bySignals>[1]) => bySignals(list, asked).map(({ id }) => id);

it('puts the newest signal first, equal days by rank and those without one last', () => {
  expect(ids({ order: 'signal' })).toEqual(['newer', 'older', 'same-day', 'none']);
});

it('keeps those whose signal became known since, however old the fact is', () => {
  expect(ids({ order: 'rank', signalSince: '2026-08-02T08:00:00.000Z' })).toEqual(['older']);
  expect(ids({ order: 'signal', signalSince: '2026-01-01T00:00:00Z' })).toEqual(['newer', 'older', 'same-day']);
});
