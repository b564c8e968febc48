import { AppError, enterprises, type FieldProblem, matching, operation, worker } from '@queqiao/contracts';
import { z } from 'zod';
import { inputReader } from './read-input.js';

const readSuggestions = inputReader(matching.listSuggestions);
const readComparison = inputReader(worker.compare);
const readChange = inputReader(enterprises.updateOrganisation);

const problems = (read: () => unknown): Pick<FieldProblem, 'field' | 'rule'>[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError) return error.details.map(({ field, rule }) => ({ field, rule }));
    throw error;
  }
  return [];
};

describe('reading the input of an operation', () => {
  it('takes it from path and query, with numbers where the contract wants them', () => {
    const request = { params: { city: '371600', targetId: 'a' }, query: { candidateKind: 'investor', limit: '5' } };
    expect(readSuggestions({ ...request, body: undefined })).toEqual({
      targetId: 'a',
      candidateKind: 'investor',
      scope: 'domestic',
      order: 'rank',
      weak: 'hidden',
      limit: 5,
    });
  });

  it('takes it from the query of a DELETE, which has no body', () => {
    const remove = operation({
      name: 'projects.removeThing',
      http: 'DELETE /things/:id',
      summary: { zh: '删除', en: 'Remove a thing' },
      input: z.strictObject({ id: z.string(), version: z.int() }),
      output: z.strictObject({}),
      may: {},
      audit: { zh: '删除', en: 'Removed a thing' },
    });
    const request = { params: { id: 'a' }, query: { version: '3' }, body: undefined };
    expect(inputReader(remove)(request)).toEqual({ id: 'a', version: 3 });
  });

  it('splits a list at its commas', () => {
    const request = { params: { targetId: 'a' }, query: { candidateKind: 'investor', candidateIds: 'b,c' } };
    expect(readComparison({ ...request, body: undefined })).toEqual({
      targetId: 'a',
      candidateKind: 'investor',
      candidateIds: ['b', 'c'],
    });
  });

  it.each(['five', '', '5e1', '1.5', '0', '101', ' 5'])('does not take %j for a page size', (limit) => {
    const request = { params: { targetId: 'a' }, query: { candidateKind: 'investor', limit }, body: undefined };
    expect(problems(() => readSuggestions(request))).toMatchObject([{ field: 'limit' }]);
  });

  it('names every field at fault, of the path and of the rest', () => {
    const request = { params: { targetId: 'A B' }, query: { candidateKind: 'person', page: '2' }, body: undefined };
    expect(problems(() => readSuggestions(request))).toEqual([
      { field: 'targetId', rule: 'id' },
      { field: 'candidateKind', rule: 'invalid-value' },
      { field: 'page', rule: 'known-field' },
    ]);
  });

  it('does not let a body name another record than the path', () => {
    const request = { params: { id: 'a' }, query: {}, body: { id: 'b', patch: {} } };
    expect(problems(() => readChange(request))).toEqual([{ field: 'id', rule: 'known-field' }]);
  });

  it.each([undefined, null, [], 'text', 7])('refuses %j for a body', (body) => {
    const request = { params: { id: 'a' }, query: {}, body };
    expect(problems(() => readChange(request))).toEqual([{ field: '', rule: 'invalid-type' }]);
  });
});
