import type { Expression } from '../terms/expression.js';

/** As Postgres reads it, with the terms as they are. */
export function tsqueryOf(expression: Expression): string {
  if ('all' in expression) return joined(expression.all, ' & ');
  if ('any' in expression) return joined(expression.any, ' | ');
  return expression.prefix ? `${quoted(expression.term)}:*` : quoted(expression.term);
}

function joined(parts: readonly Expression[], operator: string): string {
  return `(${parts.map(tsqueryOf).join(operator)})`;
}

/** Terms as Postgres reads a tsvector. */
export function tsvectorOf(terms: readonly string[]): string {
  return terms.map(quoted).join(' ');
}

function quoted(term: string): string {
  return `'${term.replace(/['\\]/g, '$&$&')}'`;
}
