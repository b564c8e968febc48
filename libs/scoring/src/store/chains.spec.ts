import { randomNumbers } from '../statistics/random.js';
import { Chains } from './chains.js';

test('gives back each of many lists that grew at once, in order', () => {
  const random = randomNumbers(5);
  const chains = new Chains();
  const lists = new Map<number, number[]>();
  for (let i = 0; i < 30_000; i++) {
    // Some lists get a few numbers and some thousands, so that they fill slices of every size.
    const list = Math.floor(50 * random() ** 4);
    const numbers = [i, i + 1, i + 2].slice(0, 1 + Math.floor(3 * random()));
    chains.push(list, numbers);
    lists.set(list, [...(lists.get(list) ?? []), ...numbers]);
  }
  for (const [list, numbers] of lists) expect(chains.partsOf(list).flatMap((part) => [...part])).toEqual(numbers);
  expect(chains.partsOf(51)).toEqual([]);
  expect(chains.partsOf(1_000_000)).toEqual([]);
});

test('takes a part of some numbers', () => {
  const chains = new Chains();
  chains.push(3, new Uint32Array([1, 2, 3, 4, 5]), 1, 4);
  expect(chains.partsOf(3).flatMap((part) => [...part])).toEqual([2, 3, 4]);
});
