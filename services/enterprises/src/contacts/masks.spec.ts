import { masked } from './masks.js';

it('leaves of a person what tells nobody who it is', () => {
  const person = { name: '示例王', duty: '投资总监', phone: '+8613800001234', email: 'zhang@example.com' };
  expect(masked(person)).toEqual({ name: '示**', duty: '投资总监', phone: '138****1234', email: 'z***@…' });
});

it.each([
  ['𠮷田', '𠮷**'],
  ['Élodie', 'É**'],
  ['E\u0301lodie', 'E\u0301**'],
  ['王', '王**'],
])('takes the first sign whole: %s', (name, expected) => {
  expect(masked({ name, email: 'a@example.com' }).name).toBe(expected);
});
