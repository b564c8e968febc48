import type { FieldProblem } from './errors.js';
import type { MessageContext } from './message.js';

/**
 * Why somebody may not give a new record this id. Ids are of the whole installation, so a refusal of a taken one would
 * tell that another city has it: people and keys choose only ids that begin with their city's code, after one word at
 * most. Who speaks for an organisation chooses none, as others of the same city do. Programs of the installation choose freely.
 */
export function chosenIdProblems(id: string | undefined, { city, actor }: MessageContext): FieldProblem[] {
  const isFromOutside = actor.kind === 'key' || actor.session !== undefined;
  if (id === undefined || !isFromOutside) return [];
  const isOfCity = new RegExp(`^(?:[a-z]+-)?${city}-`).test(id);
  if (isOfCity && actor.represents === undefined) return [];
  const message = {
    zh: `自选编号须以本市代码开头，如 ${city}-1；也可不填，由系统编号`,
    en: `An id of your own must begin with the code of the city, as ${city}-1; without one, the system gives it`,
  };
  return [{ field: 'id', rule: 'city-prefix', message }];
}
