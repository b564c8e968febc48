import { nextVersion, planImport } from './versioned.js';

const context = { city: '371600', actor: 'officer', requestId: 'r' };
const stored = { id: 'a', name: 'old', city: '371600', version: 3, updatedAt: '2026-01-01T00:00:00.000Z' };
const plan = (value: { id: string; name: string; note?: string | undefined }) =>
  planImport([{ row: 7, value }], new Map([['a', stored]]), context);

describe('versions', () => {
  it('start at one and grow by one with each change', () => {
    expect(nextVersion({ id: 'a' }, undefined, context)).toMatchObject({ id: 'a', city: '371600', version: 1 });
    expect(nextVersion({ id: 'a' }, stored, context)).toMatchObject({ version: 4 });
  });
});

describe('a bulk import', () => {
  it('adds what is not there and changes what differs', () => {
    expect(plan({ id: 'b', name: 'new' })).toMatchObject({ changed: [{ id: 'b', version: 1 }], problems: [] });
    expect(plan({ id: 'a', name: 'new' })).toMatchObject({ changed: [{ id: 'a', version: 4 }], problems: [] });
  });

  it('changes nothing for a row that is stored in the same words', () => {
    expect(plan({ id: 'a', name: 'old', note: undefined })).toEqual({ changed: [], problems: [] });
  });

  it("names a row with the id of another city's record", () => {
    const elsewhere = planImport([{ row: 7, value: { id: 'a', name: 'x' } }], new Map([['a', stored]]), {
      ...context,
      city: '510100',
    });

    expect(elsewhere).toMatchObject({ changed: [], problems: [{ row: 7, problems: [{ field: 'id' }] }] });
  });
});
