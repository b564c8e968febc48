import { z } from 'zod';
import * as dataTasks from './data-tasks.js';
import { needInput, organisationInput } from './enterprises.js';
import { AppError, type FieldProblem, notFound, parse } from './errors.js';
import * as matching from './matching.js';
import type { Operation } from './operation.js';
import * as reasons from './reasons.js';
import * as rebuild from './rebuild.js';
import * as weights from './weights.js';
import * as worker from './worker.js';

const need = {
  kind: 'funding',
  organisationId: 'sample-1',
  title: '设备更新贷款',
  text: '购置电解槽，需要资金。',
  industries: ['2612'],
};

describe('bad input', () => {
  it.each<[string, object, string, string]>([
    ['an unknown field', { extra: 1 }, 'extra', 'known-field'],
    ['a missing field', { title: undefined }, 'title', 'invalid-type'],
    ['a number for a text', { title: 5 }, 'title', 'invalid-type'],
    ['a text for a number', { amountWan: '500' }, 'amountWan', 'invalid-type'],
    ['a text for a list', { industries: '2612' }, 'industries', 'invalid-type'],
    ['a negative amount', { amountWan: -1 }, 'amountWan', 'too-small'],
    ['an endless amount', { amountWan: Number.POSITIVE_INFINITY }, 'amountWan', 'invalid-type'],
    ['an unknown word of a closed list', { kind: 'gold' }, 'kind', 'invalid-value'],
    ['an empty text', { title: '' }, 'title', 'too-small'],
    ['a text of blanks', { title: ' \n ' }, 'title', 'too-small'],
    ['an over-long text', { title: '长'.repeat(121) }, 'title', 'too-big'],
    ['an empty list', { industries: [] }, 'industries', 'too-small'],
    ['an over-long list', { industries: Array(13).fill('26') }, 'industries', 'too-big'],
    ['a malformed industry code', { industries: ['26', '26x'] }, 'industries.1', 'industry-code'],
    ['a malformed id', { organisationId: 'Sample 1' }, 'organisationId', 'id'],
    ['a control character', { title: 'a\u0007b' }, 'title', 'no-control-characters'],
    ['a line feed in a line', { title: 'a\nb' }, 'title', 'no-control-characters'],
    ['a NUL', { text: 'a\0b' }, 'text', 'no-control-characters'],
    ['a lone surrogate', { text: 'a\ud800b' }, 'text', 'no-control-characters'],
  ])('names the field and the rule of %s in zh and en', (_, change, field, rule) => {
    const problems = problemsOf(needInput, { ...need, ...change });

    expect(problems).toEqual([{ field, rule, message: { zh: expect.any(String), en: expect.any(String) } }]);
    const [{ message }] = problems as [FieldProblem];
    expect(message.zh).toMatch(/\p{Script=Han}/u);
    expect(message.en).not.toMatch(/\p{Script=Han}/u);
    expect(`${message.zh} ${message.en}`).not.toMatch(/\^|\\p|undefined|regex|>=|<=/);
  });

  it.each<[string, object, string, string]>([
    ['credit code', { creditCode: '91370000' }, 'creditCode', 'credit-code-length'],
    ['country', { seat: { country: 'China' } }, 'seat.country', 'country-code'],
    ['division', { seat: { country: 'CN', division: '3716' } }, 'seat.division', 'division-code'],
    ['date', { foundedOn: '1998-13' }, 'foundedOn', 'date'],
    ['address of a source', { sources: [{ name: 's', url: 'file:///etc' }] }, 'sources.0.url', 'url'],
    ['inference mark', { industries: [{ code: '26', inferred: false }] }, 'industries.0.inferred', 'invalid-value'],
  ])('names the field of a malformed %s inside an organisation', (_, change, field, rule) => {
    const base = { kind: 'enterprise', name: '滨化集团股份有限公司', sources: [{ name: 'annual report' }] };

    expect(problemsOf(organisationInput, { ...base, ...change })).toEqual([expect.objectContaining({ field, rule })]);
  });

  it.each<[string, Operation, object, string, string]>([
    ['a reason that is no code', matching.decide, { reason: 'Not green' }, 'reason', 'reason-code'],
    ['a reason for no verdict', reasons.addReason, { verdicts: [] }, 'verdicts', 'too-small'],
    ['another code for a reason', reasons.changeReason, { patch: { code: 'x' } }, 'patch.code', 'known-field'],
    ['a closing without a word', dataTasks.closeOrganisationTask, { note: undefined }, 'note', 'invalid-type'],
    ['a ranking 0', rebuild.rebuildSuggestion, { ranking: 0 }, 'ranking', 'too-small'],
    ['one candidate to compare', worker.compare, { candidateIds: ['a'] }, 'candidateIds', 'too-small'],
    ['five to compare', worker.compare, { candidateIds: ['a', 'b', 'c', 'd', 'e'] }, 'candidateIds', 'too-big'],
    ['a kind of candidates there is not', worker.compare, { candidateKind: 'god' }, 'candidateKind', 'invalid-value'],
    ['a negative weight', weights.draftWeights, { weights: { distance: -1 } }, 'weights.distance', 'too-small'],
    ['a weight over 100', weights.draftWeights, { weights: { distance: 101 } }, 'weights.distance', 'too-big'],
    ['a cap over 1', weights.draftWeights, { caps: { fit: 1.1 } }, 'caps.fit', 'too-big'],
    ['a cap for no group', weights.draftWeights, { caps: { luck: 0.5 } }, 'caps.luck', 'known-field'],
    ['a pair kind that is none', weights.draftWeights, { pair: 'enterprise' }, 'pair', 'pair-kind'],
    ['no word why', weights.draftWeights, { note: ' ' }, 'note', 'too-small'],
    ['a limit over 1', weights.setGuardRails, { limits: { mostGini: 2 } }, 'limits.mostGini', 'too-big'],
  ])('names the field of %s', (_, { input }, wrong, field, rule) => {
    expect(problemsOf(input, wrong)).toContainEqual(expect.objectContaining({ field, rule }));
  });

  it('names every problem at once', () => {
    const fields = problemsOf(needInput, { kind: 1, extra: 1 }).map(({ field }) => field);

    expect(fields.sort()).toEqual(['extra', 'industries', 'kind', 'organisationId', 'text', 'title']);
  });

  it.each([undefined, null, 'text', 7, []])('refuses %j in the place of an object', (value) => {
    expect(problemsOf(needInput, value, 'body')).toEqual([
      expect.objectContaining({ field: 'body', rule: 'invalid-type' }),
    ]);
  });

  it('does not show the expression of a pattern that has no name', () => {
    const [problem] = problemsOf(z.strictObject({ a: z.string().regex(/^x+$/) }), { a: 'y' });

    expect(problem?.message).toEqual({ zh: '格式不正确', en: 'Does not have the required form' });
  });

  it('uses the words of a rule of the house', () => {
    const words = { rule: 'even', message: { zh: '须为偶数', en: 'Must be even' } };
    const even = z.number().refine((value) => value % 2 === 0, { params: words });

    expect(problemsOf(even, 3, 'count')).toEqual([{ field: 'count', ...words }]);
  });
});

describe('AppError', () => {
  it('is the same after a journey', () => {
    const error = notFound('id', 'need-1');

    expect(AppError.from(JSON.parse(JSON.stringify(error.toData()))).toData()).toEqual(error.toData());
  });
});

function problemsOf(schema: z.ZodType, value: unknown, root?: string): readonly FieldProblem[] {
  try {
    parse(schema, value, root);
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') return error.details;
    throw error;
  }
  throw new Error('It was taken');
}
