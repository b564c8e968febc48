import type { Answer } from '../../../testing/answers.js';

/** What differs from answer to answer whatever was asked. */
const FRESH = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** What an answer tells whoever named this id: all of a refusal, and of the others what was refused in it. */
export function told({ status, body }: Answer, id: string): string {
  const refused = status < 300 ? (body.problems ?? '') : body;
  return `${status} ${JSON.stringify(refused).replaceAll(id, '(the id)').replace(FRESH, '(fresh)')}`;
}

/** By the role, or because nobody is signed in; not by what was asked. */
export function isRefused({ status, body }: Answer): boolean {
  const rules = (body?.errors ?? []).map(({ rule }: { rule: string }) => rule);
  return (status === 401 && rules.includes('signed-in')) || (status === 403 && rules.includes('role'));
}

/** Runs all, a few at a time. */
export async function inTurns<T>(things: readonly T[], work: (one: T) => Promise<void>, atOnce = 4): Promise<void> {
  const left = [...things];
  const next = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}
