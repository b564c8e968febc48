import { divisionContains } from './divisions/divisions.js';
import { industryContains } from './industries/industries.js';

/** Industries (GB/T 4754-2017) and regions (GB/T 2260), each with what lies in it. */
export interface Scope {
  readonly industries: readonly string[];
  readonly divisions: readonly string[];
}

/** Whether something of these industries in this place has one of the industries of a scope, or lies in one of its regions. */
export function concerns({ industries, divisions }: Scope, codes: readonly string[], place: string): boolean {
  return (
    industries.some((outer) => codes.some((code) => industryContains(outer, code))) ||
    divisions.some((outer) => divisionContains(outer, place))
  );
}
