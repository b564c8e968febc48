import { alreadyHereVeto } from './already-here.js';
import { barredVeto } from './barred.js';
import { otherTenantVeto } from './other-tenant.js';
import { rejectedVeto } from './rejected.js';
import { selfVeto } from './self.js';
import { unrelatedVeto } from './unrelated.js';
import type { Veto } from './veto.js';
import { wrongScopeVeto } from './wrong-scope.js';

/** Every veto; the first that strikes is the one named. */
export const vetoes: readonly Veto[] = [
  otherTenantVeto,
  wrongScopeVeto,
  selfVeto,
  barredVeto,
  alreadyHereVeto,
  unrelatedVeto,
  rejectedVeto,
];
