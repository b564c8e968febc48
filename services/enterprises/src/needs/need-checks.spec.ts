import type { enterprises } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { checksOf } from './need-checks.js';

const now = new Date('2026-03-01T08:00:00Z');
const details = { kind: 'funding', use: '买轧机' } as const;
const found = (more: Partial<enterprises.Need>, proposed: readonly string[] = ['3252']) =>
  checksOf({ need: build.need({ details, ...more }), proposed, now }).map(({ check }) => check);

describe('what an officer is told to look at', () => {
  it('is nothing where nothing is missing or odd', () => {
    expect(found({})).toEqual([]);
    expect(found({}, [])).toEqual([]);
  });

  it.each<[string, Partial<enterprises.Need>]>([
    ['no-amount', { amountWan: undefined }],
    ['odd-amount', { amountWan: 80_000_000 }],
    ['odd-amount', { amountWan: 0 }],
    ['no-details', { details: { kind: 'funding' } }],
    ['short-text', { text: '要钱' }],
    ['day-passed', { kind: 'site', details: { kind: 'site', from: '2026-02-28' } }],
    ['names-contact', { text: '为新产线寻求融资，请联系示例人员 138 0000 0000 或 13800000000' }],
    ['names-contact', { text: '为新产线寻求融资，邮箱 sample@example.org，期待与您合作' }],
    ['names-contact', { text: '为新产线寻求融资，王女士负责对接，期待与您合作愉快' }],
    ['names-contact', { details: { kind: 'funding', use: '联系电话0543-1234567' } }],
    ['other-industries', { industries: ['8610'] }],
    ['seat-elsewhere', { division: '510104' }],
  ])('is %s of %o', (check, more) => {
    expect(found(more)).toEqual([check]);
  });

  it('is no contact where a text only has numbers or speaks of people', () => {
    const text = '年产50000吨铝型材，2025年营收13800万元，需要女士服装面料，先生产后付款，订单号 20260101000000';
    expect(found({ text })).toEqual([]);
  });
});
