/** What builders of several subjects fill in. */
export const MOMENT = '2026-01-15T08:00:00.000Z';
export const OFFICER = { id: 'sample-officer', name: '示例专员' };
export const SHIPPED_WEIGHTS = 'default';
export const SOURCE = { name: '示例来源', date: '2026-01' };
