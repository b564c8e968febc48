import type { Attacked } from './operations.js';
import type { Path } from './samples.js';

/** What else an id may be called. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  target: ['industry', 'need'],
  party: ['organisation', 'institution'],
  represents: ['organisation', 'institution'],
  candidate: ['organisation', 'institution', 'laboratory'],
};

/** Of each kind so many are tried. */
const SOME = 2;

/** The ids that a city tells of in its answers, by what they are ids of. */
export class Ids {
  private readonly byKind = new Map<string, Set<string>>();

  /** Every id in an answer. One called `id` is of what its object is called, or of what the address leads to. */
  learn({ http }: Pick<Attacked, 'http'>, answer: unknown): void {
    this.walk(answer, resourceOf(http.path));
  }

  /** Some that may stand in a place of an input; none where nothing tells what they would be ids of. */
  of({ http }: Pick<Attacked, 'http'>, path: Path): string[] {
    const name = String(path.findLast((step) => typeof step === 'string'));
    const kind = name === 'id' ? resourceOf(http.path, ':id') : kindOf(name);
    return [kind, ...(ALSO[kind] ?? [])].flatMap((one) => this.some(one));
  }

  /** Some of every kind. */
  ofAllKinds(): string[] {
    return [...new Set([...this.byKind.keys()].flatMap((kind) => this.some(kind)))];
  }

  all(): ReadonlySet<string> {
    return new Set([...this.byKind.values()].flatMap((ids) => [...ids]));
  }

  without(others: ReadonlySet<string>): Ids {
    const left = new Ids();
    for (const [kind, ids] of this.byKind) for (const id of ids) if (!others.has(id)) left.add(kind, id);
    return left;
  }

  private some(kind: string): string[] {
    return [...(this.byKind.get(kind) ?? [])].slice(0, SOME);
  }

  private add(kind: string, id: string): void {
    this.byKind.set(kind, (this.byKind.get(kind) ?? new Set()).add(id));
  }

  private walk(value: unknown, kind: string): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && key === 'id') this.add(kind, inner);
      else if (typeof inner === 'string' && key.endsWith('Id')) this.add(kindOf(key), inner);
      else this.walk(inner, key === 'items' || Array.isArray(value) ? kind : kindOf(key));
    }
  }
}

/** `organisationId` and `organisations` are both of an organisation. */
function kindOf(name: string): string {
  return name.replace(/Ids?$/, '').replace(/ies$/, 'y').replace(/s$/, '');
}

/** The last word of an address, or the last before a part of it. */
function resourceOf(path: string, before = ''): string {
  const [start = ''] = before === '' ? [path] : path.split(`/${before}`);
  const words = start.split('/').filter((part) => part !== '' && !part.startsWith(':'));
  return kindOf(words.at(-1) ?? '');
}
