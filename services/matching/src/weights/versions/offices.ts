import { AppError, invalid, type MessageContext, notFound, offices } from '@queqiao/contracts';
import type { Bus } from '@queqiao/messaging';

/** Throws `invalid` (`office`) unless the city has an office, no team, with the id; undefined names none. */
export async function checkOffice(bus: Bus, id: string | undefined, context: MessageContext): Promise<void> {
  if (id === undefined || (await isOffice(bus, id, context))) return;
  const message = { zh: `本市没有编号为 ${id} 的机构`, en: `The city has no office with the id ${id}` };
  throw invalid([{ field: 'office', rule: 'office', message }]);
}

/** Throws `not_found` unless the city has an office, no team, with the id. */
export async function requireOffice(bus: Bus, id: string, context: MessageContext): Promise<void> {
  if (!(await isOffice(bus, id, context))) throw notFound('office', id);
}

/** Accounts keeps the offices. */
async function isOffice(bus: Bus, id: string, context: MessageContext): Promise<boolean> {
  try {
    return !offices.isTeam((await bus.request(offices.getOffice, { id }, context)).kind);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return false;
    throw error;
  }
}
