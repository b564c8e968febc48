// `npm run new-service NAME`: a service that runs, with a table, an operation and a test.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from '../local/paths.mjs';
import { Refusal, runMain } from '../local/progress.mjs';
import { serviceFiles } from './service-files.mjs';

// A new service copies these files of the model.
const model = 'experts';
const shared = ['package.json', 'tsconfig.json', 'prisma.config.ts', 'src/main.ts', 'src/prisma.ts'];

/** @param {string} file */
const read = (file) => readFileSync(inRoot(file), 'utf8');

/** @param {string} file @param {string} text */
function write(file, text) {
  mkdirSync(path.dirname(inRoot(file)), { recursive: true });
  writeFileSync(inRoot(file), text);
}

/** @param {string} file @param {(content: any) => void} change */
function changeJson(file, change) {
  const content = JSON.parse(read(file));
  change(content);
  write(file, `${JSON.stringify(content, null, 2)}\n`);
}

/** @param {string} file @param {string} before the text that `line` is put in front of @param {string} line */
function insert(file, before, line) {
  const text = read(file);
  if (!text.includes(before)) throw new Refusal(`${file} has no '${before.trim()}' to put the new service in front of`);
  write(
    file,
    text.replace(before, () => line + before),
  );
}

/** @param {string} name */
function writeFiles(name) {
  for (const file of shared)
    write(`services/${name}/${file}`, read(`services/${model}/${file}`).replaceAll(model, name));
  changeJson(`services/${name}/package.json`, ({ dependencies }) => delete dependencies['@queqiao/reference']);
  const header = read(`services/${model}/prisma/schema.prisma`).split('///')[0]?.trimEnd();
  for (const [file, text] of Object.entries(serviceFiles(name, `${header}\n`))) write(file, text.replace(/^\n/, ''));
}

/** Makes the new service known to the manifest, the contracts, the lock file and Docker. @param {string} name */
function register(name) {
  const entry = `services/${name}/dist/main.js`;
  changeJson('libs/contracts/src/services.json', (manifest) => {
    const { gateway } = manifest;
    delete manifest.gateway;
    Object.assign(manifest, { [name]: { entry, schema: name, port: 'HEALTH_PORT' }, gateway });
  });
  const files = 'libs/contracts/src/files.ts';
  write(files, `${read(files)}export * as ${name} from './${name}.js';\n`);
  changeJson('package-lock.json', ({ packages }) => {
    const { version, dependencies } = JSON.parse(read(`services/${name}/package.json`));
    packages[`node_modules/@queqiao/${name}`] = { resolved: `services/${name}`, link: true };
    packages[`services/${name}`] = { name: `@queqiao/${name}`, version, dependencies };
  });
  const variable = `NATS_PASSWORD_${name.toUpperCase()}`;
  const given = `\${${variable}:?see .env.example}`;
  insert('docker-compose.yml', '      NATS_PASSWORD_GATEWAY: ', `      ${variable}: '"${given}"'\n`);
  insert('.env.example', 'NATS_PASSWORD_GATEWAY=', `${variable}=\n`);
  const environment = `    environment:\n      <<: *environment\n      NATS_PASSWORD: ${given}\n`;
  const command = `    command: [node, --enable-source-maps, ${entry}]\n\n`;
  insert('docker-compose.yml', '  gateway:\n', `  ${name}:\n    <<: *process\n${environment}${command}`);
  const awaited = '      worker: { condition: service_healthy }\n';
  insert('docker-compose.yml', awaited, awaited.replace('worker', name));
}

/** @param {string} program @param {string[]} args */
function run(program, ...args) {
  const env = { ...process.env, NODE_OPTIONS: '--experimental-vm-modules', UPDATE_SNAPSHOT: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot(program), ...args], { cwd: root, env });
  if (status !== 0) throw new Refusal(`${program} failed:\n${stdout}${stderr}`);
}

await runMain(async () => {
  const name = process.argv[2] ?? '';
  if (!/^[a-z]{3,20}$/.test(name))
    throw new Refusal('usage: npm run new-service NAME (3 to 20 small letters, a plural)');
  if (existsSync(inRoot('services', name)) || existsSync(inRoot(`libs/contracts/src/${name}.ts`)))
    throw new Refusal(`There is a service or a contract called ${name} already`);
  writeFiles(name);
  register(name);
  run('infra/workspace/complete-lock.mjs');
  run('node_modules/@biomejs/biome/bin/biome', 'check', '--write', `services/${name}`, 'libs/contracts/src');
  run('node_modules/.bin/nx', 'run', `@queqiao/${name}:generate`);
  const contracts = ['messages', 'permissions', 'nats/settings'].map((spec) => `libs/contracts/src/${spec}.spec`);
  const snapshots = [...contracts, 'gateway/src/openapi'];
  run('node_modules/jest/bin/jest.js', '--selectProjects=unit', '--testPathPatterns', ...snapshots);
  process.stdout.write(`services/${name} runs: npm test -- services/${name}. Then say in its files what it is for.\n`);
  return 0;
});
