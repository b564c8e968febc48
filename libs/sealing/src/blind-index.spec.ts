import { BlindIndex } from './blind-index.js';

const index = new BlindIndex({ PERSONAL_DATA_INDEX_KEY: 'i'.repeat(43) });

it('gives the same mark for the same value alone, and another with another key', () => {
  const mark = index.mark('phone', '+8613800001234');
  expect(index.mark('phone', '+8613800001234')).toBe(mark);
  expect(mark).toMatch(/^[\w-]{43}$/);
  const other = new BlindIndex({ PERSONAL_DATA_INDEX_KEY: 'j'.repeat(43) }).mark('phone', '+8613800001234');
  const others = [index.mark('phone', '+8613800001235'), index.mark('email', '+8613800001234'), other];
  expect(others).not.toContain(mark);
});
