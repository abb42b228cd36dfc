import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

const shells = new Set(['sh', 'dash', 'bash', 'ash', 'zsh', 'busybox']);

/**
 * Calls `ended` when npm, which runs this command through a shell, has ended or was told to end. npm passes a signal to the
 * shell alone, which dies without a word to its children: without this, whatever stops `npm start` by its process id
 * would leave the product running. Returns a function that stops watching; does nothing where npm did not start this.
 */
export function whenNpmEnds(ended) {
  const above = process.env.npm_lifecycle_event && process.platform !== 'win32' ? upToNpm(process.ppid) : [];
  const watch = setInterval(() => {
    if (above.every(isAlive)) return;
    clearInterval(watch);
    ended();
  }, 500);
  watch.unref();
  return () => clearInterval(watch);
}

/** The shells between npm and this process, which are npm's own and that of a link to the project's Node, and npm. */
function upToNpm(pid) {
  const found = [];
  for (let above = processOf(pid); above && found.length < 5; above = processOf(above.parent)) {
    found.push(above.pid);
    if (!shells.has(above.name)) break;
  }
  return found;
}

/** What program a process runs and which one started it; undefined where the system does not tell. */
function processOf(pid) {
  try {
    const [, parent] = /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    // A shell that runs a script is called after the script, so its program file is asked for.
    return { pid, name: basename(readlinkSync(`/proc/${pid}/exe`)), parent: Number(parent) };
  } catch {
    // Not Linux: ask the program that knows.
  }
  try {
    const [parent, ...words] = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' })
      .trim()
      .split(/\s+/);
    return { pid, name: basename(words.join(' ')).replace(/^-/, ''), parent: Number(parent) };
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
