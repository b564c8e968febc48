// What may import what: the tags of the packages (type:service, web, contracts, kit, pure, testing) as rules on folders.
// Packages from npm count by name, whether they are installed or not, and type-only imports count like any other.
// That folders do not import each other in a circle is checked beside these rules: infra/workspace/folder-knots.mjs.
const npm = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;
const tests = '[.](spec|e2e)[.]tsx?$';
const services = '^services/([^/]+)/';
const pure = '^libs/(scoring|reference)/';

/** The groups of folders in services/matching: each may import those before it; see services/matching/README.md. */
const groups = ['ranking', 'lists', 'officers', 'weights'];

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Modules that need each other are one module.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'resolvable',
      'An import that leads nowhere escapes every other rule.',
      {},
      {
        couldNotResolve: true,
        // Made by `prisma generate`.
        pathNot: '/generated/',
      },
    ),
    forbid(
      'no-service-from-outside',
      'A service is spoken to by messages, never imported.',
      { pathNot: services },
      { path: services },
    ),
    forbid(
      'no-service-from-another',
      'A service is spoken to by messages, never imported.',
      { path: services },
      { path: services, pathNot: '^services/$1/' },
    ),
    forbid(
      'own-prisma-client-only',
      "A generated client reads the tables of its own service; none reads another's.",
      { path: '^(libs|services|infra)/', pathNot: services },
      { path: '/generated/' },
    ),
    ...groups
      .map((group, place) =>
        forbid(
          `matching-${group}-imports-earlier-groups-only`,
          'The groups of matching have an order. What an earlier group needs of a later one belongs to the earlier one.',
          { path: `^services/matching/src/${group}/`, pathNot: tests },
          { path: groups.slice(place + 1).map((later) => `^services/matching/src/${later}/`) },
        ),
      )
      .slice(0, -1),
    forbid(
      'contracts-import-zod-only',
      'Contracts say what is said, and depend on nothing but zod.',
      { path: '^libs/contracts/src/', pathNot: tests },
      { pathNot: ['^libs/contracts/src/', npm('zod')] },
    ),
    forbid(
      'pure-libs-import-no-framework',
      'Scoring and reference are pure: no framework, no I/O.',
      { path: pure, pathNot: tests },
      { path: npm('@nestjs', '@nats-io', '@prisma', 'pg', 'ioredis', 'bullmq', 'zod') },
    ),
    forbid(
      'pure-libs-import-no-kit',
      'Scoring and reference are pure: no framework, no I/O.',
      { path: pure, pathNot: tests },
      { path: '^libs/', pathNot: pure, dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'nats-in-messaging-only',
      'libs/messaging is the only one that knows the transport.',
      { pathNot: '^libs/messaging/' },
      { path: npm('@nats-io', 'nats') },
    ),
    forbid(
      'console-imports-contracts-only',
      'The console knows what is said, not how it is done.',
      { path: '^services/console/', pathNot: tests },
      { path: '^libs/', pathNot: '^libs/(contracts|reference)/|^libs/scoring/src/browser[.]ts' },
    ),
    forbid(
      'libs-do-not-know-infra',
      'infra puts together what libs and services are.',
      { path: '^(libs|services)/' },
      { path: '^infra/' },
    ),
    forbid(
      'testing-from-tests-only',
      'libs/testing starts servers; nothing that ships may need it.',
      { path: '^(libs|services)/', pathNot: [tests, '^libs/testing/', '/testing/'] },
      { path: '^libs/testing/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.queqiao|\\.nx)/' },
    // TypeScript 7 has no compiler API for tools; swc reads the sources as they are, with type-only imports.
    parser: 'swc',
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: 'infra/workspace/resolve.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@queqiao/source', 'types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
