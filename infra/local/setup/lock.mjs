import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identityOf, stopByIdentity } from '../processes/identity.mjs';
import { Refusal, say } from '../progress.mjs';

/**
 * @typedef {import('../processes/identity.mjs').Identity} Identity
 * @typedef {{ owner: Identity, children: Identity[] }} LockNote
 */

/** @param {string} file @returns {LockNote | undefined} */
function readNote(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // No lock, or one that a crash cut short: nobody holds it.
    return undefined;
  }
}

/** @param {Identity | undefined} identity */
const isAlive = (identity) => identity !== undefined && identityOf(identity.pid)?.started === identity.started;

/**
 * Takes the data folder for this process. First stops processes that a killed run left.
 * @param {string} dataFolder
 * @returns {Promise<{ note: (pid: number) => void, release: () => void }>} `note` records a started process
 * @throws {Refusal} when another run has the folder
 */
export async function takeLock(dataFolder) {
  mkdirSync(dataFolder, { recursive: true });
  const file = path.join(dataFolder, 'lock');
  const old = readNote(file);
  if (isAlive(old?.owner)) {
    throw new Refusal(
      `Queqiao already runs on ${dataFolder} (process ${old?.owner.pid}). Stop it first, or give another folder: npm start -- --data DIR`,
    );
  }
  const left = (old?.children ?? []).filter(isAlive);
  if (left.length > 0) say(`stopping ${left.length} processes left behind by a killed run`);
  for (const child of left.reverse()) await stopByIdentity(child);
  rmSync(file, { force: true });
  return holdLock(file);
}

/** @param {string} file */
function holdLock(file) {
  const owner = identityOf(process.pid);
  if (owner === undefined) throw new Error('this process cannot be identified');
  /** @type {LockNote} */
  const note = { owner, children: [] };
  try {
    // 'wx': of two starts at once, only one succeeds.
    writeFileSync(file, JSON.stringify(note), { flag: 'wx' });
  } catch (error) {
    throw new Refusal(`Another start takes ${file} at this moment (${error.code}).`);
  }
  return {
    /** @param {number} pid */
    note(pid) {
      const child = identityOf(pid);
      if (child === undefined) return;
      note.children = [...note.children.filter(isAlive), child];
      writeFileSync(file, JSON.stringify(note));
    },
    release: () => rmSync(file, { force: true }),
  };
}
