import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const root = resolve('.');
const copied = [
  ...[
    'docs',
    'libs',
    'services',
    'infra/local',
    'infra/new',
    'infra/node',
    'infra/workspace',
    'infra/package.json',
    'infra/nats.conf',
  ],
  ...[
    'package.json',
    'package-lock.json',
    'nx.json',
    'biome.json',
    '.gitignore',
    '.env.example',
    'jest.config.mjs',
    'docker-compose.yml',
  ],
  ...['tsconfig.base.json', 'tsconfig.json', '.dependency-cruiser.cjs'],
];

describe('npm run new-service', () => {
  let copy: string;
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'queqiao-copy-'));
    await mkdir(join(copy, 'node_modules/@queqiao'), { recursive: true });
    const filter = (file: string) => !['dist', 'node_modules'].includes(basename(file));
    for (const part of copied) await cp(join(root, part), join(copy, part), { recursive: true, filter });
    // The packages of others by links to where they are, ours by links to the copy.
    for (const name of await readdir(join(root, 'node_modules')))
      if (!['@queqiao', '.cache'].includes(name))
        await symlink(join(root, 'node_modules', name), join(copy, 'node_modules', name));
    for (const name of await readdir(join(copy, 'libs')))
      await symlink(join(copy, 'libs', name), join(copy, 'node_modules/@queqiao', name));
  }, 60_000);
  afterAll(() => rm(copy, { recursive: true, force: true }));

  it('makes a service whose types, style and own test are right, and which every list of services knows', async () => {
    await node('infra/new/service.mjs', 'visits');

    const tsconfig = { extends: './tsconfig.json', include: ['services/visits/src', 'libs/contracts/src'] };
    await writeFile(join(copy, 'tsconfig.visits.json'), JSON.stringify(tsconfig));
    await node('node_modules/.bin/tsc', '-p', 'tsconfig.visits.json');
    await node('node_modules/@biomejs/biome/bin/biome', 'ci', 'services/visits', 'libs/contracts/src');
    // None of these starts a built program, so nothing is built first.
    const sizes = ['--selectProjects=medium', '--selectProjects=unit', '--globalSetup='];
    const lists = ['libs/contracts', 'gateway/src/openapi', 'infra/workspace/manifest'];
    const { stderr } = await node('node_modules/jest/bin/jest.js', ...sizes, 'services/visits', ...lists);
    expect(stderr).toMatch(/PASS medium services\/visits/);
    expect(stderr).toMatch(/PASS unit services\/gateway\/src\/openapi/);
  }, 180_000);

  it('refuses a name that is taken', async () => {
    await expect(node('infra/new/service.mjs', 'experts')).rejects.toMatchObject({ code: 1 });
  }, 60_000);

  const node = (program: string, ...args: string[]) =>
    exec(process.execPath, [join(copy, program), ...args], {
      cwd: copy,
      env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules' },
    });
});
