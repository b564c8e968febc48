import type { Role } from '@queqiao/contracts';
import { covers, operationsFor } from './key-rights.js';

describe('what a key may do', () => {
  it.each<[Role[], Role, boolean]>([
    [['city-admin'], 'promotion-officer', true],
    [['city-admin'], 'city-admin', true],
    [['promotion-officer'], 'city-admin', false],
    [['city-admin'], 'auditor', false],
    [['city-admin', 'auditor'], 'auditor', true],
  ])('is within what %j may: %s is %s', (roles, role, expected) => {
    expect(covers(roles, role)).toBe(expected);
  });

  it('never is about people, keys or sessions', () => {
    expect(operationsFor(['city-admin'])).toContain('enterprises.listNeeds');
    expect(operationsFor(['city-admin', 'platform-admin']).filter((name) => name.startsWith('accounts.'))).toEqual([]);
  });
});
