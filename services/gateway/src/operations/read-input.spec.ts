import {
  AppError,
  enterprises,
  type FieldProblem,
  type Method,
  matching,
  type RequestContract,
  scoring,
} from '@queqiao/contracts';
import type { z } from 'zod';
import { type Operation, splitInput } from '../http/operation.js';
import { readInput } from './read-input.js';

const operation = (method: Method, path: string, contract: RequestContract<z.ZodObject>): Operation => ({
  name: contract.name,
  method,
  summary: '',
  status: 200,
  ...splitInput(contract.input, path),
  output: { schema: contract.output },
  located: false,
});
const listOf = operation('GET', ':targetId/suggestions', matching.listSuggestions);
const comparison = operation('GET', ':targetId/comparison', scoring.compare);
const change = operation('PATCH', ':id', enterprises.updateOrganisation);

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
    expect(readInput(listOf, listOf.method, { ...request, body: undefined })).toEqual({
      targetId: 'a',
      candidateKind: 'investor',
      scope: 'domestic',
      limit: 5,
    });
  });

  it('splits a list at its commas', () => {
    const request = { params: { targetId: 'a' }, query: { candidateKind: 'investor', candidateIds: 'b,c' } };
    expect(readInput(comparison, comparison.method, { ...request, body: undefined })).toEqual({
      targetId: 'a',
      candidateKind: 'investor',
      candidateIds: ['b', 'c'],
    });
  });

  it.each(['five', '', '5e1', '1.5', '0', '101', ' 5'])('does not take %j for a page size', (limit) => {
    const request = { params: { targetId: 'a' }, query: { candidateKind: 'investor', limit }, body: undefined };
    expect(problems(() => readInput(listOf, listOf.method, request))).toMatchObject([{ field: 'limit' }]);
  });

  it('names every field at fault, of the path and of the rest', () => {
    const request = { params: { targetId: 'A B' }, query: { candidateKind: 'person', page: '2' }, body: undefined };
    expect(problems(() => readInput(listOf, listOf.method, request))).toEqual([
      { field: 'targetId', rule: 'id' },
      { field: 'candidateKind', rule: 'invalid-value' },
      { field: 'page', rule: 'known-field' },
    ]);
  });

  it('does not let a body name another record than the path', () => {
    const request = { params: { id: 'a' }, query: {}, body: { id: 'b', patch: {} } };
    expect(problems(() => readInput(change, change.method, request))).toEqual([{ field: 'id', rule: 'known-field' }]);
  });

  it.each([undefined, null, [], 'text', 7])('refuses %j for a body', (body) => {
    const request = { params: { id: 'a' }, query: {}, body };
    expect(problems(() => readInput(change, change.method, request))).toEqual([{ field: '', rule: 'invalid-type' }]);
  });
});
