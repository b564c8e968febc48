import { refuseTwoSides, worksFor } from './two-sides.js';

const staff = (city: string) => ({ city });
const speaker = (city: string) => ({ city, represents: 'works-1' });

describe('somebody on two sides', () => {
  it.each([
    [[staff('371600'), speaker('371600')], true],
    [[staff('*'), speaker('371600')], true],
    [[staff('510100'), speaker('371600')], false],
    [[speaker('371600'), speaker('510100')], false],
    [[staff('*'), staff('371600')], false],
  ])('%j is refused: %s', (memberships, refused) => {
    const run = () => refuseTwoSides('roles', memberships);
    if (refused) expect(run).toThrow(expect.objectContaining({ code: 'conflict' }));
    else expect(run).not.toThrow();
  });

  it('does not work for a city as its enterprise', () => {
    expect(worksFor('371600', [speaker('371600'), staff('510100')])).toBe(false);
  });
});
