import { createHash } from 'node:crypto';
import { industries } from '@queqiao/reference';

const ID_LETTERS = 24;

/** Divisions of GB/T 4754-2017, of which two are as good as strangers; the last one stands for an unknown category. */
const divisions = industries()
  .filter(({ level }) => level === 2)
  .map(({ code }) => code);
const [UNKNOWN = ''] = divisions.slice(-1);

function idOf(what: string, name: string): string {
  return createHash('sha256').update(`${what} ${name}`).digest('hex').slice(0, ID_LETTERS);
}

/**
 * Names in the words of the files as the ids that the product takes: other names give other ids and nothing else. A company that
 * both asks and invests is two organisations, as an organisation of the product is either an enterprise or an investor.
 */
export const ids = {
  company: (name: string) => idOf('company', name),
  investor: (name: string) => idOf('investor', name),
  need: (query: string) => idOf('need', query),
};

/**
 * A GB/T 4754 division for each category, in the order in which categories come. What the code means does not matter: it
 * is compared with other codes only, and two divisions are as far apart as two categories.
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
