import { operation, pageInput, pageOf } from '@queqiao/contracts';
import { build } from '@queqiao/testing';
import { z } from 'zod';
import { ListCursors } from './list-cursors.js';

const list = (name: string) =>
  new ListCursors(
    operation({
      name,
      summary: { zh: name, en: name },
      input: z.strictObject({ kind: z.string().optional(), ...pageInput }),
      output: pageOf(z.string()),
      may: {},
    }),
  );
const binzhou = { city: '371600', actor: build.actor(), requestId: 'test' };
const chengdu = { ...binzhou, city: '510100' };
const needs = list('enterprises.listNeeds');

function handedOut(): string {
  const page = needs.close({ items: ['a'], next: 'bGFzdA' }, { kind: 'supply', limit: 20 }, binzhou);
  return (page as { next: string }).next;
}

describe('a cursor', () => {
  it('leads on in the list that handed it out, whatever the length of the page and the order of the filters', () => {
    const opened = needs.open({ limit: 50, cursor: handedOut(), kind: 'supply' }, binzhou);
    expect(opened).toEqual({ kind: 'supply', limit: 50, cursor: 'bGFzdA' });
  });

  it.each([
    ['another list', list('enterprises.listOrganisations'), { kind: 'supply' }, binzhou],
    ['the list with another filter', needs, { kind: 'funding' }, binzhou],
    ['the list without the filter', needs, {}, binzhou],
    ['the list of another city', needs, { kind: 'supply' }, chengdu],
  ])('is refused by %s', (_, cursors, filters, context) => {
    const open = () => cursors.open({ ...filters, limit: 20, cursor: handedOut() }, context);
    expect(open).toThrow(expect.objectContaining({ details: [expect.objectContaining({ rule: 'cursor' })] }));
  });

  it('is absent on the last page', () => {
    expect(needs.close({ items: [] }, { limit: 20 }, binzhou)).toEqual({ items: [] });
  });
});
