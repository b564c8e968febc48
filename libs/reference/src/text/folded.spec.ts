import { foldedName } from './folded.js';

describe('the form in which names are compared', () => {
  it.each([
    ['full and half width', '南玻Ａ（集团）', '南玻A(集团)'],
    ['kinds of brackets', '中国地质大学【武汉】', '中国地质大学（武汉）'],
    ['traditional and simplified characters', '臺灣積體電路製造股份有限公司', '台湾积体电路制造股份有限公司'],
    ['capitals and small letters', 'ACME Robotics', 'acme  robotics'],
    ['dots in names from elsewhere', '西门子•歌美飒', '西门子・歌美飒'],
  ])('is the same for %s', (_, one, other) => {
    expect(foldedName(one)).toBe(foldedName(other));
  });

  it('keeps what means something: another character, a digit, a per cent sign', () => {
    const names = ['深圳一号', '深圳1号', '深圳100%号', '深圳_号'];
    expect(new Set(names.map(foldedName)).size).toBe(4);
  });
});
