import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { canConnect } from '../can-connect.ts';
import { freePort } from '../free-port.ts';
import { lastWords, runProgram } from '../run-program.ts';
import type { Unavailable } from '../unavailable.ts';
import type { TemporalCli } from './find-cli.ts';
import { searchAttributes } from './search-attributes.ts';
import { readServerRecord, whyNotToOpen, writeServerRecord } from './server-record.ts';

export interface DevServer {
  readonly address: string;
  /** Ends the server; what a database file holds stays. */
  stop(): Promise<void>;
}

export interface DevServerOptions {
  /** A file that outlives the server; without one everything is in memory and gone at its end. */
  readonly database?: string;
  readonly port?: number;
}

const secondsToStart = 60;

/** Deletes the folder of a database file, after ending the server that may still have it open. */
export async function forgetDevServer(database: string): Promise<void> {
  const running = readServerRecord(database)?.running;
  if (running && isAlive(running.pid) && (await canConnect(running.address, 500))) await endProcess(running.pid);
  rmSync(dirname(database), { recursive: true, force: true });
}

/** Whether the server that was last started on a database file still runs. */
export function devServerRuns(database: string): boolean {
  const running = readServerRecord(database)?.running;
  return running !== undefined && isAlive(running.pid);
}

/** Starts a development server of this CLI on the loopback address, and waits until it serves. */
export async function startDevServer(cli: TemporalCli, options: DevServerOptions): Promise<DevServer | Unavailable> {
  const { database } = options;
  if (database) {
    const objection = whyNotToOpen(database, cli.version);
    if (objection) return { unavailable: objection };
    const running = readServerRecord(database)?.running;
    if (running && isAlive(running.pid) && (await isServing(cli, running.address))) {
      return { address: running.address, stop: () => endProcess(running.pid) };
    }
    mkdirSync(dirname(database), { recursive: true });
  }

  const port = options.port ?? (await freePort());
  const address = `127.0.0.1:${port}`;
  const child = spawn(cli.path, serverArguments(port, database), { stdio: ['ignore', 'pipe', 'pipe'], env: environment(), detached: true });
  let output = '';
  let ended = false;
  const listen = (data: Buffer) => (output = (output + data).slice(-10_000));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  child.on('error', (error) => {
    ended = true;
    output += error.message;
  });
  child.on('exit', () => (ended = true));
  if (database && child.pid !== undefined) {
    writeServerRecord(database, { cliVersion: cli.version, running: { pid: child.pid, address } });
  }
  const endWithThisProcess = () => child.kill('SIGTERM');
  process.once('exit', endWithThisProcess);

  const stop = async () => {
    process.off('exit', endWithThisProcess);
    if (!ended) await endChild(child);
    if (database) writeServerRecord(database, { cliVersion: cli.version });
  };

  const limit = Date.now() + secondsToStart * 1000;
  while (!ended && Date.now() < limit) {
    if ((await canConnect(address, 500)) && (await isServing(cli, address))) return { address, stop };
    await pause(100);
  }
  const reason = ended ? `ended at once: ${lastWords(output)}` : `was not ready within ${secondsToStart} s`;
  await stop();
  return { unavailable: `the Temporal development server ${reason}` };
}

function serverArguments(port: number, database: string | undefined): string[] {
  const attributes = Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]);
  // With a write-ahead log nothing is lost when the server is killed; only a power cut can take the last moment.
  const file = database ? ['--db-filename', database, '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'] : [];
  return ['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error', ...attributes, ...file];
}

/** Without the client settings of this shell, which would point the CLI at another server or namespace. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_')));
}

async function isServing(cli: TemporalCli, address: string): Promise<boolean> {
  const { stdout } = await runProgram(cli.path, ['operator', 'cluster', 'health', '--address', address], {
    seconds: 5,
    env: environment(),
  });
  return /^SERVING/m.test(stdout);
}

async function endChild(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(limit);
}

async function endProcess(pid: number): Promise<void> {
  signal(pid, 'SIGTERM');
  for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 50) await pause(50);
  signal(pid, 'SIGKILL');
}

/** Whether there was such a process; with signal 0 it is only asked for. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

const isAlive = (pid: number): boolean => signal(pid, 0);
