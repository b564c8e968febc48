import { createCipheriv } from 'node:crypto';
import { closeSm4Gcm, openSm4Gcm } from './sm4-gcm.js';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');
const hex = (data: Uint8Array) => Buffer.from(data).toString('hex').toUpperCase();

const key = bytes('0123456789ABCDEFFEDCBA9876543210');
const nonce = bytes('00001234567800000000ABCD');
const beside = bytes('FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2');
const text = bytes(`AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBB CCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD
                    EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFF EEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA`);

it('is SM4 as GB/T 32907-2016, example 1, computes it', () => {
  expect(hex(createCipheriv('sm4-ecb', key, null).update(key))).toBe('681EDF34D206965E86B3E94F536E4246');
});

it('is SM4-GCM as RFC 8998, A.1, computes it', () => {
  const { body, tag } = closeSm4Gcm(key, nonce, text, beside);
  expect(hex(body)).toBe(
    '17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D',
  );
  expect(hex(tag)).toBe('83DE3541E4C2B58177E065A9BF7B62EC');
  expect(hex(openSm4Gcm(key, nonce, { body, tag }, beside))).toBe(hex(text));
});

it.each([0, 1, 15, 16, 17, 33])('takes a text of %i bytes', (length) => {
  const closed = closeSm4Gcm(key, nonce, text.subarray(0, length), beside);
  expect(hex(openSm4Gcm(key, nonce, closed, beside))).toBe(hex(text.subarray(0, length)));
  expect(() => openSm4Gcm(key, nonce, closed, bytes('00'))).toThrow();
});
