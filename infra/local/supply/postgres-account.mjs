import { statSync } from 'node:fs';
import path from 'node:path';
import { attempt } from '../exec.mjs';
import { which } from '../paths.mjs';
import { Refusal } from '../progress.mjs';

/** @typedef {{ uid: number, gid: number }} Account */

/** @param {string} option -u or -g of id(1) */
const idOf = async (option) => {
  const { code, output } = await attempt({ command: 'id', args: [option, 'postgres'] });
  return code === 0 ? Number.parseInt(output, 10) : undefined;
};

/**
 * Postgres refuses to run as root: then the account postgres runs it, and is made where it is missing.
 * @returns {Promise<Account | undefined>} undefined: the caller's account
 */
export async function postgresAccount() {
  if (process.getuid?.() !== 0) return undefined;
  if ((await idOf('-u')) === undefined) {
    await attempt({ command: 'groupadd', args: ['--system', 'postgres'] });
    await attempt({
      command: 'useradd',
      args: ['--system', '--gid', 'postgres', '--shell', '/usr/sbin/nologin', 'postgres'],
    });
  }
  const [uid, gid] = [await idOf('-u'), await idOf('-g')];
  if (uid === undefined || gid === undefined) {
    throw new Refusal(
      'Postgres does not run as root, and no account named postgres could be made. Start as another user.',
    );
  }
  return { uid, gid };
}

/** Whether any account may pass through every folder above a path. @param {string} place */
function isReachable(place) {
  for (let folder = path.dirname(place); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
  }
  return true;
}

/**
 * How to run a program as an account. Other accounts cannot read a checkout under /root, so there the program keeps
 * root's capability to pass through folders (setpriv of util-linux).
 * @param {Account | undefined} account
 * @param {string} program
 * @param {string[]} args
 * @param {string} dataFolder
 * @returns {{ command: string, args: string[], uid?: number, gid?: number }}
 */
export function runAs(account, program, args, dataFolder) {
  if (account === undefined) return { command: program, args };
  if ((isReachable(program) && isReachable(dataFolder)) || which('setpriv') === undefined) {
    return { command: program, args, ...account };
  }
  const ids = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  // initdb calls access(2), which ignores capabilities without this bit.
  const lasting = '--securebits=+no_setuid_fixup';
  const capability = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return { command: 'setpriv', args: [...ids, lasting, ...capability, program, ...args] };
}
