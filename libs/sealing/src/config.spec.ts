import { sealingConfig } from './config.js';

const secret = 'k'.repeat(43);
const read = (keys: string | undefined) =>
  sealingConfig.safeParse({ PERSONAL_DATA_KEYS: keys, PERSONAL_DATA_INDEX_KEY: secret });

it('reads several keys, of which the first writes', () => {
  expect(read(`new:${secret}, old:${secret}`).data).toMatchObject({
    PERSONAL_DATA_KEYS: [{ id: 'new', secret }, { id: 'old' }],
    PERSONAL_DATA_CIPHER: 'aes-256-gcm',
  });
});

it.each([
  undefined,
  '',
  'secret-alone-without-an-id-0123456789',
  'a:short',
  `a:${secret},`,
  `a:${secret},a:${secret}`,
  `A:${secret}`,
])('refuses %p without telling it', (keys) => {
  const { error } = read(keys);
  expect(error?.issues).toMatchObject([{ path: ['PERSONAL_DATA_KEYS'] }]);
  expect(error?.message).not.toContain('kkkk');
});
