import { ChainWalk, hashAfter, START } from './chain.js';

const city = '371600';
const chain = (texts: readonly string[]) => {
  let previous = START;
  return texts.map((text, index) => {
    const link = { city, number: index + 1, entry: JSON.stringify({ city, text }) };
    previous = hashAfter(previous, link);
    return { ...link, hash: previous };
  });
};
const walk = (links: readonly { number: number; entry: string; hash: string }[]) => {
  const along = new ChainWalk(city);
  return links.map((link) => along.next(link)).find((broken) => broken !== undefined);
};
const links = chain(['one', 'two', 'three']);
const [one, two, three] = links as [(typeof links)[0], (typeof links)[0], (typeof links)[0]];

describe('a chain', () => {
  it('holds as it was written', () => {
    expect(walk(links)).toBeUndefined();
  });

  it.each([
    ['a changed text', [one, { ...two, entry: two.entry.replace('two', 'too') }, three], 2, 'changed'],
    ['a text that only lost a space', [one, { ...two, entry: `${two.entry} ` }, three], 2, 'changed'],
    ['a changed hash', [one, { ...two, hash: one.hash }, three], 2, 'changed'],
    ['a line that was removed', [one, three], 2, 'removed'],
    ['a first line that was removed', [two, three], 1, 'removed'],
    ['a line that was removed with its number', [one, { ...three, number: 2 }], 2, 'changed'],
    ['a line that was put in', [one, { ...two, entry: '{}' }, { ...two, number: 3 }], 2, 'changed'],
  ])('breaks at %s', (_, broken, number, what) => {
    expect(walk(broken)).toEqual({ city, number, what });
  });

  it('breaks at a line of another city that was hashed to fit', () => {
    const foreign = { city, number: 1, entry: JSON.stringify({ city: '510100' }) };
    expect(walk([{ ...foreign, hash: hashAfter(START, foreign) }])).toEqual({ city, number: 1, what: 'misplaced' });
  });
});
