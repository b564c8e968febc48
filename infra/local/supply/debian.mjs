import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { attempt } from '../exec.mjs';
import { which } from '../paths.mjs';
import { say } from '../progress.mjs';

const policyFile = '/usr/sbin/policy-rc.d';
const isRoot = process.getuid?.() === 0;

/** @type {Promise<boolean> | undefined} */
let ready;

/** Uses sudo without a password where this process is not root. */
function asRoot(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return isRoot
    ? attempt({ command, args, env })
    : attempt({ command: 'sudo', args: ['-n', 'DEBIAN_FRONTEND=noninteractive', command, ...args], env });
}

async function refresh() {
  if (which('apt-get') === undefined) return false;
  if (!isRoot && (await attempt({ command: 'sudo', args: ['-n', 'true'] })).code !== 0) return false;
  say('reading the Debian package lists (apt-get update)');
  const { code, output } = await asRoot('apt-get', ['update']);
  if (code !== 0) say(`apt-get update failed:\n${output}`);
  return code === 0;
}

/**
 * Installs packages where apt-get and root rights are available, without starting their system services.
 * @param {string[]} packages
 * @param {string[]} [services] system services of the packages, to be disabled
 * @returns {Promise<boolean>} whether they are installed now
 */
export async function installDebian(packages, services = []) {
  ready ??= refresh();
  if (!(await ready)) return false;
  say(`installing the Debian packages ${packages.join(', ')}`);
  const allow = await forbidServiceStart();
  try {
    const { code, output } = await asRoot('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
    if (code !== 0) say(`apt-get install failed:\n${output}`);
    for (const service of code === 0 ? services : []) await asRoot('update-rc.d', [service, 'disable']);
    return code === 0;
  } finally {
    await allow();
  }
}

/**
 * Makes Debian's invoke-rc.d start nothing (policy-rc.d returns 101). Keeps a policy that exists, as in container images.
 * @returns {Promise<() => Promise<void>>} removes the policy
 */
async function forbidServiceStart() {
  if (existsSync(policyFile)) return () => Promise.resolve();
  const policy = '#!/bin/sh\nexit 101\n';
  if (isRoot) {
    writeFileSync(policyFile, policy, { mode: 0o755 });
    return async () => rmSync(policyFile, { force: true });
  }
  const write = `printf '${policy.replaceAll('\n', '\\n')}' > ${policyFile} && chmod 755 ${policyFile}`;
  await asRoot('sh', ['-c', write]);
  return async () => void (await asRoot('rm', ['-f', policyFile]));
}
