import { z } from 'zod';
import { importOrganisations, organisation, organisationInput, updateOrganisation } from './enterprises.js';
import { fieldProblems } from './errors.js';
import { registerNeed } from './needs.js';

/** 䶮 as fonts before GB 18030-2005 have it. */
const OLD_YAN = '\ue863';

const problemsOf = (schema: z.ZodType, value: unknown) => {
  const { error } = schema.safeParse(value);
  return error === undefined ? [] : fieldProblems(error).map(({ field, rule }) => `${field} ${rule}`);
};

const input = { kind: 'enterprise', name: `${OLD_YAN}科技`, products: ['铝', OLD_YAN], sources: [{ name: '网站' }] };

describe('a private-use character', () => {
  it('is told by field in what is created, changed or registered', () => {
    expect(problemsOf(organisationInput, input)).toEqual(['name no-private-use', 'products.1 no-private-use']);
    expect(problemsOf(updateOrganisation.input, { id: 'a', patch: { shortName: OLD_YAN } })).toEqual([
      'patch.shortName no-private-use',
    ]);
    expect(
      problemsOf(registerNeed.input, {
        kind: 'supply',
        organisationId: 'a',
        title: '采购',
        text: `求购${OLD_YAN}`,
        industries: ['26'],
      }),
    ).toEqual(['text no-private-use']);
  });

  it('does not stop the other rows of a batch', () => {
    expect(problemsOf(importOrganisations.input, { rows: [input] })).toEqual([]);
  });

  it('can be read where it is stored already', () => {
    const record = { ...input, id: 'old', scope: 'domestic', industries: [], city: '*', version: 1 };
    expect(problemsOf(organisation, { ...record, updatedAt: '2026-01-01T00:00:00.000Z' })).toEqual([]);
  });
});
