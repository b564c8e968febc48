// Makes the Nx targets of every project from the files that it has.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Keeps Prisma from looking for updates or fetching an engine, which a closed network cannot reach. */
const prismaEnv = {
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
};

/** @param {string} command @param {object} more @param {string} [cwd] @param {Record<string, string>} [env] */
const shell = (command, more, cwd = '.', env = {}) => ({
  ...{ executor: 'nx:run-commands', options: { command, cwd, env }, cache: true },
  ...more,
});

// nx.json has the named inputs; '^' means the same inputs of every project that this one needs.
const built = { inputs: ['sources', '^sources'], outputs: ['{projectRoot}/dist'] };
const generated = { inputs: ['{projectRoot}/prisma/schema.prisma'], outputs: ['{projectRoot}/src/generated'] };
const linted = { inputs: ['{projectRoot}/**/*', '{workspaceRoot}/biome.json'] };
const checked = { inputs: ['default', '^default', '{workspaceRoot}/tsconfig.json'] };
const tested = { inputs: ['default', '^sources', '{workspaceRoot}/jest.config.mjs'], parallelism: false };

/** @param {string} folder from the root */
const test = (folder) => shell(`node infra/local/test.mjs ${folder}/`, tested);

/** @param {string} root @param {string} project */
function targetsOf(root, project) {
  const has = (/** @type {string} */ name) => existsSync(path.join(root, project, name));
  const tsconfig = has('tsconfig.json') ? readFileSync(path.join(root, project, 'tsconfig.json'), 'utf8') : '';
  const compile = shell(`tsc -p ${project}/tsconfig.json`, { ...built, dependsOn: ['generate', '^build'] });
  return {
    lint: shell(`biome ci ${project}`, linted),
    test: test(project),
    ...(has('prisma.config.ts') && { generate: shell('prisma generate', generated, project, prismaEnv) }),
    ...(tsconfig.includes('"outDir"') && { build: compile }),
    ...(has('vite.config.ts') && {
      build: shell('vite build', built, project),
      typecheck: shell(`tsc --noEmit -p ${project}`, { ...checked, dependsOn: ['^build'] }),
    }),
  };
}

/** Types are checked in one program; the end-to-end tests need every service. @param {string[]} implicitDependencies */
const acrossProjects = (implicitDependencies) => ({
  '.': {
    name: 'workspace',
    implicitDependencies,
    targets: { typecheck: shell('tsc -p tsconfig.json', { ...checked, dependsOn: ['^generate'] }) },
  },
  'services/gateway/src/e2e': {
    name: 'e2e',
    implicitDependencies,
    targets: { test: test('services/gateway/src/e2e') },
  },
});

export const name = 'queqiao-targets';

export const createNodesV2 = [
  '{infra,libs/*,services/*}/package.json',
  (
    /** @type {string[]} */ files,
    /** @type {unknown} */ _options,
    /** @type {{ workspaceRoot: string }} */ context,
  ) => {
    const names = files.map((file) => JSON.parse(readFileSync(path.join(context.workspaceRoot, file), 'utf8')).name);
    return files.map((file, index) => {
      const project = path.dirname(file);
      const own = { [project]: { targets: targetsOf(context.workspaceRoot, project) } };
      return [file, { projects: index === 0 ? { ...own, ...acrossProjects(names) } : own }];
    });
  },
];
