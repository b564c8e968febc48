import { checkCreditCode, creditCodeCheckDigit } from './credit-code.js';

test('accepts the example printed in the standard', () => {
  expect(checkCreditCode('91350100M000100Y43')).toEqual({
    ok: true,
    code: '91350100M000100Y43',
    authority: '9',
    category: '91',
    division: '350100',
    organisationCode: 'M000100Y4',
  });
});

test.each(['9144030071526726XG', '914403001922038216', '91110000802100433B'])(
  'accepts the published code %s',
  (code) => {
    expect(checkCreditCode(code).ok).toBe(true);
  },
);

test.each([
  ['', 'length'],
  ['91350100M000100Y4', 'length'],
  ['91350100M000100Y433', 'length'],
  ['91350100I000100Y43', 'characters'],
  ['91350100m000100Y43', 'characters'],
  ['91A50100M000100Y43', 'characters'],
  ['91350100M000100 43', 'characters'],
  ['B1350100M000100Y43', 'registration-authority'],
  ['98350100M000100Y43', 'registration-authority'],
  // The number of an identity card.
  ['362322198709086409', 'registration-authority'],
  ['Y2350100M000100Y43', 'registration-authority'],
  ['91990100M000100Y43', 'province'],
  ['91000000M000100Y43', 'province'],
  ['91350100M000100Y44', 'check-digit'],
  ['91350100M000010Y43', 'check-digit'],
])('%j breaks the rule %s', (code, rule) => {
  expect(checkCreditCode(code)).toEqual({ ok: false, rule });
});

test('a built code passes its own check', () => {
  const first17 = '91371600MA3ABCDE1';
  expect(checkCreditCode(first17 + creditCodeCheckDigit(first17)).ok).toBe(true);
});

test('refuses to compute a check digit of anything else than 17 valid characters', () => {
  expect(() => creditCodeCheckDigit('9137')).toThrow(RangeError);
  expect(() => creditCodeCheckDigit('91371600MA3ABCDEO')).toThrow(RangeError);
});

test.each(['11', '13', '29', '35', '52', '54', '62', '93', 'A1', 'G1', 'N3', 'Y1'])(
  'has the category %s',
  (category) => {
    const first17 = `${category}371600MA3ABCDE1`;
    expect(checkCreditCode(first17 + creditCodeCheckDigit(first17))).toMatchObject({ ok: true, category });
  },
);

test.each(['10', '11', '46', '54', '65', '71', '82'])('has offices in %s', (province) => {
  const first17 = `91${province}0000MA3ABCDE1`;
  expect(checkCreditCode(first17 + creditCodeCheckDigit(first17)).ok).toBe(true);
});
