import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs `work` while no other command of this clone does the same: two commands started at once in a fresh clone must not
 * install over each other. The lock is a folder, because making one is atomic everywhere; it names its owner, so that one
 * left behind by a killed command is recognised and taken over.
 */
export async function withLock(folder, say, work) {
  mkdirSync(dirname(folder), { recursive: true });
  let waiting = false;
  while (!taken(folder)) {
    if (!ownerAlive(folder)) {
      rmSync(folder, { recursive: true, force: true });
      continue;
    }
    if (!waiting) say('Another command is setting this clone up; waiting for it …');
    waiting = true;
    await pause(250);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function taken(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'owner'), String(process.pid));
  return true;
}

function ownerAlive(folder) {
  let owner;
  try {
    owner = Number(readFileSync(join(folder, 'owner'), 'utf8'));
  } catch {
    // Between making the folder and writing its owner there is an instant without one; who waits looks again.
    return true;
  }
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
