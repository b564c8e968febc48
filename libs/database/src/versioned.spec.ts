import { systemActor } from '@queqiao/contracts';
import { changedVersion, firstVersion, nextVersion, planImport } from './versioned.js';

const context = { city: '371600', actor: systemActor('test'), requestId: 'r' };
const stored = { id: 'a', name: 'old', city: '371600', version: 3, updatedAt: '2026-01-01T00:00:00.000Z' };
const plan = (value: { id: string; name: string; note?: string | undefined }) =>
  planImport([{ row: 7, value }], new Map([['a', stored]]), context);

describe('versions', () => {
  it('start at one and grow by one with each change', () => {
    expect(nextVersion({ id: 'a' }, undefined, context)).toMatchObject({ id: 'a', city: '371600', version: 1 });
    expect(nextVersion({ id: 'a' }, stored, context)).toMatchObject({ version: 4 });
  });
});

describe('a new record', () => {
  const none = new Map<string, typeof stored>();

  it('begins at version one, in the city of who made it', () => {
    expect(firstVersion({ id: 'b', name: 'new' }, none, context)).toMatchObject({
      id: 'b',
      city: '371600',
      version: 1,
    });
  });

  it('cannot take the id of another, whichever city that is of', () => {
    const taken = () =>
      firstVersion({ id: 'a', name: 'new' }, new Map([['a', stored]]), { ...context, city: '510100' });
    expect(taken).toThrow(
      expect.objectContaining({ code: 'conflict', details: [expect.objectContaining({ field: 'id' })] }),
    );
  });
});

describe('a change', () => {
  const message = { zh: '名称', en: 'A name' };
  const named = ({ name }: { name: string }) => (name === '' ? [{ field: 'name', rule: 'named', message }] : []);
  const change = (name: string, version?: number, city = '371600') =>
    changedVersion({ id: 'a', version, patch: { name } }, new Map([['a', stored]]), { ...context, city }, named);

  it('keeps what it does not name and counts the version on', () => {
    expect(change('new', 3)).toMatchObject({ id: 'a', name: 'new', city: '371600', version: 4 });
  });

  it.each([{}, { name: 'old' }, { note: undefined }])(
    'that changes nothing leaves the record as it is: %j',
    (patch) => {
      const store = new Map([['a', stored]]);
      expect(changedVersion({ id: 'a', patch }, store, context, named)).toBe(stored);
    },
  );

  it('is not stopped by a rule that the record broke before, unless it names the field', () => {
    const store = new Map([['a', { ...stored, name: '' }]]);
    const patched = (patch: object) => changedVersion({ id: 'a', patch }, store, context, named);
    expect(patched({ note: 'x' })).toMatchObject({ name: '', note: 'x', version: 4 });
    expect(() => patched({ name: '', note: 'x' })).toThrow(expect.objectContaining({ code: 'invalid' }));
  });

  it('is refused when the record becomes too long to tell others of', () => {
    expect(() => change('x'.repeat(1_000_000))).toThrow(
      expect.objectContaining({ code: 'invalid', details: [expect.objectContaining({ rule: 'max-size' })] }),
    );
  });

  it.each([
    ["another city's record", () => change('new', 3, '510100'), 'not_found', 'id'],
    ['a version that is no longer the stored one', () => change('new', 2), 'conflict', 'version'],
    ['what breaks a rule', () => change(''), 'invalid', 'patch.name'],
  ])('refuses %s', (_what, work, code, field) => {
    expect(work).toThrow(expect.objectContaining({ code, details: [expect.objectContaining({ field })] }));
  });
});

describe('a bulk import', () => {
  it('adds what is not there and changes what differs', () => {
    expect(plan({ id: 'b', name: 'new' })).toMatchObject({ changed: [{ id: 'b', version: 1 }], problems: [] });
    expect(plan({ id: 'a', name: 'new' })).toMatchObject({ changed: [{ id: 'a', version: 4 }], problems: [] });
  });

  it('changes nothing for a row that is stored in the same words', () => {
    const unchanged = [{ row: 7, id: 'a', outcome: 'unchanged' }];
    expect(plan({ id: 'a', name: 'old', note: undefined })).toEqual({ changed: [], rows: unchanged, problems: [] });
  });

  it('names a row that is too long to tell others of', () => {
    const { changed, problems } = plan({ id: 'b', name: 'x'.repeat(1_000_000) });
    expect(changed).toEqual([]);
    expect(problems).toMatchObject([{ row: 7, problems: [{ field: 'row', rule: 'max-size' }] }]);
  });

  it("names a row with the id of another city's record", () => {
    const elsewhere = planImport([{ row: 7, value: { id: 'a', name: 'x' } }], new Map([['a', stored]]), {
      ...context,
      city: '510100',
    });

    expect(elsewhere).toMatchObject({ changed: [], problems: [{ row: 7, problems: [{ field: 'id' }] }] });
  });
});
