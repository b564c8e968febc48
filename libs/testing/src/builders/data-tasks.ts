import type { dataTasks } from '@queqiao/contracts';
import { MOMENT, OFFICER } from './samples.js';

export function dataTask(overrides: Partial<dataTasks.DataTask> = {}): dataTasks.DataTask {
  return {
    id: 'sample-decision-1',
    record: { kind: 'enterprise', id: 'sample-enterprise-1', name: '示例企业一号' },
    field: 'industries',
    reason: 'wrong-industry',
    state: 'open',
    openedBy: OFFICER,
    openedAt: MOMENT,
    ...overrides,
  };
}
