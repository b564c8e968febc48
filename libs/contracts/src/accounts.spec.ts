import { type Membership, membership, standingIn } from './accounts.js';

describe('a membership', () => {
  it.each<[string, object]>([
    ['of an enterprise that names none', { city: '371600', role: 'enterprise' }],
    ['of an investor in every city', { city: '*', role: 'investor', represents: 'org-1' }],
    ['of an officer who speaks for somebody', { city: '371600', role: 'promotion-officer', represents: 'org-1' }],
    ['of a visitor', { city: '371600', role: 'visitor' }],
  ])('%s is none', (_, given) => {
    expect(membership.safeParse(given).success).toBe(false);
  });

  it('of an enterprise names whom the person speaks for', () => {
    expect(membership.safeParse({ city: '371600', role: 'enterprise', represents: 'org-1' }).success).toBe(true);
  });
});

describe('what somebody is in a city', () => {
  const memberships: Membership[] = [
    { city: '*', role: 'auditor' },
    { city: '371600', role: 'enterprise', represents: 'org-1' },
    { city: '510100', role: 'liaison-officer', office: 'beijing' },
  ];

  it('is what the memberships of that city and of all cities say', () => {
    expect(standingIn('371600', memberships)).toEqual({ roles: ['auditor', 'enterprise'], represents: 'org-1' });
    expect(standingIn('510100', memberships)).toEqual({ roles: ['auditor', 'liaison-officer'], office: 'beijing' });
  });

  it('is a visitor where there is none', () => {
    expect(standingIn('430800', memberships.slice(1))).toEqual({ roles: ['visitor'] });
    expect(standingIn(undefined, [])).toEqual({ roles: ['visitor'] });
  });

  it('speaks for nobody where no city is named', () => {
    expect(standingIn(undefined, memberships).represents).toBeUndefined();
  });
});
