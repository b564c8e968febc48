import { moneyRangeText, moneyText } from './money.js';

test.each([
  [30, '30 万元', 'CNY 300,000'],
  [1_500, '1,500 万元', 'CNY 15 million'],
  [30_000, '3 亿元', 'CNY 300 million'],
  [12_345, '1.2345 亿元', 'CNY 123.45 million'],
  [250_000, '25 亿元', 'CNY 2.5 billion'],
])('%d 万元 reads %s and %s', (wan, zh, en) => {
  expect(moneyText(wan)).toEqual({ zh, en });
});

test('a range names the unit of each end, and an open end says so', () => {
  expect(moneyRangeText(3_000, 30_000)).toEqual({ zh: '3,000 万元至 3 亿元', en: 'CNY 30 million to 300 million' });
  expect(moneyRangeText(500, undefined)).toEqual({ zh: '500 万元以上', en: 'CNY 5 million or more' });
  expect(moneyRangeText(undefined, 500)).toEqual({ zh: '500 万元以下', en: 'up to CNY 5 million' });
  expect(moneyRangeText(500, 500)).toEqual(moneyText(500));
  expect(moneyRangeText(undefined, undefined)).toBeUndefined();
});
