import type { DataOf, matching, signals } from '@queqiao/contracts';
import { MOMENT, OFFICER } from './samples.js';
import { suggestion } from './suggestions.js';

type AcceptedSignal = Omit<DataOf<typeof matching.acceptedSignalled>, 'city'>;

export function signal(overrides: Partial<signals.Signal> = {}): signals.Signal {
  return {
    id: 'sample-signal-1',
    city: '371600',
    organisationId: 'sample-enterprise-1',
    kind: 'investment',
    date: '2026-01-10',
    title: '拟新建电池铝箔生产线',
    amountWan: 300_000,
    source: { name: '示例来源', url: 'https://example.org/news/1' },
    industries: ['3252'],
    expiresOn: '2029-01-31',
    enteredBy: OFFICER,
    enteredAt: MOMENT,
    version: 1,
    ...overrides,
  };
}

export function toldSignal(overrides: Partial<signals.ToldSignal> = {}): signals.ToldSignal {
  const { id, kind, date, source, enteredAt } = signal();
  const text = {
    zh: '2026-01-10 公告拟投资 30 亿元：拟新建电池铝箔生产线',
    en: '2026-01-10: announced an investment of CNY 3 billion',
  };
  return { id, kind, date, text, source, enteredAt, ...overrides };
}

/** As the pages of a city hear it. */
export function acceptedSignal(overrides: Partial<AcceptedSignal> = {}): AcceptedSignal {
  const { id: suggestionId, targetId, candidate } = suggestion();
  const { kind, id, name } = candidate;
  return { suggestionId, targetId, candidate: { kind, id, name }, signal: toldSignal(), ...overrides };
}

export function signalInput(overrides: Partial<signals.SignalInput> = {}): signals.SignalInput {
  const { organisationId, kind, date, title, amountWan, source, industries } = signal();
  return { organisationId, kind, date, title, amountWan, source, industries, ...overrides };
}
