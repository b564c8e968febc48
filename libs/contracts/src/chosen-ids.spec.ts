import { build } from '@queqiao/testing';
import { chosenIdProblems } from './chosen-ids.js';
import { systemActor } from './index.js';

const inCity = { city: '371600', requestId: 'r-1' };
const somebody = build.actor({ session: 'session-1' });
const rulesFor = (id: string | undefined, actor = somebody) =>
  chosenIdProblems(id, { ...inCity, actor }).map(({ rule }) => rule);

describe('an id that somebody chooses', () => {
  it.each(['371600-1', 'need-371600-a', undefined])('is one that no other city may choose: %s', (id) => {
    expect(rulesFor(id)).toEqual([]);
  });

  it.each(['a', '510100-1', 'a-510100-371600-1', '371600'])('is refused if another city may have it: %s', (id) => {
    expect(rulesFor(id)).toEqual(['city-prefix']);
  });

  it('is the choice of no enterprise, since others of the city have ids of the same kind', () => {
    expect(rulesFor('371600-1', { ...somebody, roles: ['enterprise'], represents: 'org-1' })).toEqual(['city-prefix']);
  });

  it('is free for the programs of the installation', () => {
    expect(rulesFor('a', systemActor('loader'))).toEqual([]);
  });
});
