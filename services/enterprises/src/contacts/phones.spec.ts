import { maskedPhone, normalPhone, requirePhone, shownPhone } from './phones.js';

describe('a phone', () => {
  it.each([
    ['13800001234', '+8613800001234'],
    ['138 0000 1234', '+8613800001234'],
    ['+86 138-0000-1234', '+8613800001234'],
    ['0086 13800001234', '+8613800001234'],
    ['0543-3161234', '+865433161234'],
    ['(0543) 3161234 转 802', '+865433161234;ext=802'],
    ['+49 30 901820', '+4930901820'],
  ])('is the same however it was written: %s', (written, normal) => {
    expect(normalPhone(written)).toBe(normal);
  });

  it.each(['1234', 'zhang@example.com', '138000012345678901', '没有'])('is none: %s', (written) => {
    expect(normalPhone(written)).toBeUndefined();
    expect(() => requirePhone('phone', written)).toThrow(/not valid/);
  });

  it.each([
    ['+8613800001234', '13800001234', '138****1234'],
    ['+865433161234', '0543 316 1234', '****34'],
    ['+865433161234;ext=802', '0543 316 1234 ext. 802', '****34'],
    ['+4930901820', '+49 30 901820', '****20'],
  ])('is shown as people dial it, and masked: %s', (normal, shown, masked) => {
    expect([shownPhone(normal), maskedPhone(normal)]).toEqual([shown, masked]);
  });
});
