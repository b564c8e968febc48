import { dutiesOf } from './separation.js';

describe('the duties of a person', () => {
  it.each([
    [['city-admin', 'platform-admin', 'promotion-officer'], 1],
    [['city-admin', 'weight-approver'], 2],
    [['auditor', 'promotion-officer', 'weight-approver'], 2],
    [['platform-admin', 'auditor', 'weight-approver'], 3],
    [['promotion-officer', 'city-leader'], 0],
  ])('of %j are counted by whom they must be kept apart from', (roles, count) => {
    expect(dutiesOf(roles)).toBe(count);
  });
});
