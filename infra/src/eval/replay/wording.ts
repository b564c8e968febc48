import { createHash } from 'node:crypto';
import { industries } from '@queqiao/reference';

const ID_LETTERS = 24;

// Divisions of GB/T 4754-2017 are unrelated to each other; the last one stands for an unknown category.
const divisions = industries()
  .filter(({ level }) => level === 2)
  .map(({ code }) => code);
const [UNKNOWN = ''] = divisions.slice(-1);

function idOf(what: string, name: string): string {
  return createHash('sha256').update(`${what} ${name}`).digest('hex').slice(0, ID_LETTERS);
}

/**
 * Ids from the names in the files. A company that both seeks funding and invests is two organisations, as an organisation
 * is either an enterprise or an investor.
 */
export const ids = {
  company: (name: string) => idOf('company', name),
  investor: (name: string) => idOf('investor', name),
  need: (query: string) => idOf('need', query),
};

/**
 * A GB/T 4754 division for each category, in order of first use. The meaning of the code does not matter: it is only
 * compared.
 * @throws Error when there are more categories than divisions
 */
export class Trades {
  private readonly codes = new Map<string, string>();

  codeOf(category: string | undefined): string {
    if (category === undefined) return UNKNOWN;
    const known = this.codes.get(category) ?? divisions[this.codes.size];
    if (known === undefined || known === UNKNOWN) throw new Error('There are more categories than divisions');
    this.codes.set(category, known);
    return known;
  }
}
