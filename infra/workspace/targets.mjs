// The targets that every project of this workspace has, told by the files it has, so that no project repeats them.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Prisma must neither look for updates nor fetch an engine: `generate` needs none, and a closed network has none. */
const prismaEnv = {
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
};

/** @param {string} command @param {string} cwd @param {Record<string, string>} [env] */
const shell = (command, cwd, env = {}) => ({ executor: 'nx:run-commands', options: { command, cwd, env } });

/** @param {string} root @param {string} project */
function targetsOf(root, project) {
  const file = (/** @type {string} */ name) => path.join(root, project, name);
  const tsconfig = existsSync(file('tsconfig.json')) ? readFileSync(file('tsconfig.json'), 'utf8') : '';
  return {
    ...(existsSync(file('prisma.config.ts')) ? { generate: shell('prisma generate', project, prismaEnv) } : {}),
    ...(tsconfig.includes('"outDir"') ? { build: shell(`tsc -p ${project}/tsconfig.json`, '.') } : {}),
  };
}

export const name = 'queqiao-targets';

export const createNodesV2 = [
  '{infra,libs/*,services/*}/package.json',
  (/** @type {string[]} */ files, /** @type {unknown} */ _options, /** @type {{ workspaceRoot: string }} */ context) =>
    files.map((file) => {
      const project = path.dirname(file);
      return [file, { projects: { [project]: { targets: targetsOf(context.workspaceRoot, project) } } }];
    }),
];
