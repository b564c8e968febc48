import { type Attacked, attackedOperations, inputOf } from './operations.js';

const operations = attackedOperations();
const byName = (name: string): Attacked => {
  const found = operations.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no ${name}`);
  return found;
};

describe('the sample of an input', () => {
  it.each(operations)('is one that the contract takes, with each id that it may name: $name', (operation) => {
    expect(() => inputOf(operation)).not.toThrow();
    for (const { path } of operation.places.filter(({ kind }) => kind === 'id')) {
      expect(() => inputOf(operation, path)).not.toThrow();
    }
  });

  it('has what leads to a place, and nothing else that it need not have', () => {
    const create = byName('enterprises.createOrganisation');
    expect(inputOf(create)).not.toHaveProperty('owner');
    const [nested] = create.places.filter(({ kind, path }) => kind === 'id' && path[0] === 'owner');
    expect(inputOf(create, nested?.path)).toHaveProperty('owner');
  });

  it('of an import has a row', () => {
    const places = byName('enterprises.importNeeds').places.map(({ path }) => path.join('.'));
    expect(places).toContain('rows.0.organisationId');
  });
});
