import { type SealingConfig, sealingConfig } from './config.js';
import { Seal } from './seal.js';

const secret = (letter: string) => letter.repeat(43);
const sealOf = (keys: string, cipher: SealingConfig['PERSONAL_DATA_CIPHER'] = 'aes-256-gcm') =>
  new Seal(
    sealingConfig.parse({
      PERSONAL_DATA_KEYS: keys,
      PERSONAL_DATA_CIPHER: cipher,
      PERSONAL_DATA_INDEX_KEY: secret('i'),
    }),
  );
const place = { table: 'contact', row: 'contact-1', field: 'phone' };
const text = '示例 13800001234';

describe.each(['aes-256-gcm', 'sm4-gcm'] as const)('a field that is sealed with %s', (cipher) => {
  const seal = sealOf(`old:${secret('o')}`, cipher);

  it('is read again, and never looks the same', () => {
    const [one, two] = [seal.close(text, place), seal.close(text, place)];
    expect(one).not.toBe(two);
    expect(one).toMatch(new RegExp(`^${cipher}\\.old\\.[\\w-]+$`));
    expect([seal.open(one, place), seal.open(two, place)]).toEqual([text, text]);
    expect(seal.open(seal.close('', place), place)).toBe('');
  });

  it.each([
    ['another table', { ...place, table: 'note' }],
    ['another row', { ...place, row: 'contact-2' }],
    ['another field', { ...place, field: 'email' }],
  ])('does not open in %s', (_, elsewhere) => {
    expect(() => seal.open(seal.close(text, place), elsewhere)).toThrow(/changed, or belongs elsewhere/);
  });

  it('does not open once a byte of it was changed', () => {
    const sealed = seal.close(text, place);
    const [name = '', key = '', data = ''] = sealed.split('.');
    for (const [at] of Buffer.from(data, 'base64url').entries()) {
      const bytes = Buffer.from(data, 'base64url');
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(() => seal.open([name, key, bytes.toString('base64url')].join('.'), place)).toThrow(/changed/);
    }
  });

  it('opens with the key that it names while another one writes', () => {
    const sealed = seal.close(text, place);
    const newer = sealOf(`new:${secret('n')},old:${secret('o')}`);
    expect([newer.open(sealed, place), newer.isCurrent(sealed)]).toEqual([text, false]);
    const anew = newer.close(text, place);
    expect([newer.isCurrent(anew), anew.startsWith('aes-256-gcm.new.')]).toEqual([true, true]);
    expect(() => seal.open(anew, place)).toThrow("contact.phone cannot be opened: there is no key 'new'");
  });

  it('does not open with another secret of the same name', () => {
    expect(() => sealOf(`old:${secret('x')}`).open(seal.close(text, place), place)).toThrow(/changed/);
  });
});

it('tells ciphers apart, so that none is taken for another', () => {
  const aes = sealOf(`old:${secret('o')}`).close(text, place);
  const renamed = aes.replace('aes-256-gcm', 'sm4-gcm');
  expect(() => sealOf(`old:${secret('o')}`).open(renamed, place)).toThrow(/changed/);
  expect(() => sealOf(`old:${secret('o')}`).open('clear text', place)).toThrow(/no cipher/);
});
