import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import { addDays, instant, parseId, parseInstant, parseLocalDate, type Instant, type Locale } from '@makegood/base';
import { startOfDay } from '@makegood/calendar';
import { exportEvidence, Problem, timeIn, type EvidenceDesk, type ExportFormat } from '@makegood/engine';
import { engineTexts } from '@makegood/engine/texts';
import type { Store, Workspace } from '@makegood/store';
import { withStore, workspacesOf } from '../data-folder.ts';
import { CommandFailure } from '../failure.ts';
import { tell } from '../input.ts';

export type ExportOptions = {
  readonly person?: string;
  readonly account?: string;
  readonly rule?: string;
  readonly from?: string;
  readonly to?: string;
  readonly format: ExportFormat;
  readonly out?: string;
  readonly by: string;
  readonly workspace?: string;
  readonly data: string;
  readonly language: Locale;
};

/**
 * Writes one export. A file is there whole or not at all.
 * @throws CommandFailure 2 when what is asked for is not there, 3 when the file cannot be written.
 */
export const exportEvidenceFile = (options: ExportOptions): Promise<void> =>
  withStore(options.data, options.language, false, async (store) => {
    const workspaces = await workspacesOf(store, options.workspace);
    const [workspace] = workspaces;
    if (!workspace || workspaces.length > 1)
      throw new CommandFailure(
        2,
        `Say of which workspace with --workspace: ${workspaces.map(({ id, name }) => `${id} (${name})`).join(', ')}.`,
      );
    if (options.out === undefined && options.format === 'pdf' && process.stdout.isTTY)
      throw new CommandFailure(2, 'A PDF is nothing to look at in a terminal: say where to write it with --out.');
    const pieces = await begin(store, workspace, options);
    await (options.out === undefined ? print(pieces) : save(pieces, options.out));
  });

async function begin(store: Store, workspace: Workspace, options: ExportOptions): Promise<AsyncIterable<string | Uint8Array>> {
  const { person, account, rule, from, to, format, language } = options;
  const scope = {
    ...(person === undefined ? {} : { person: await found('person', person, workspace, store.people) }),
    ...(account === undefined ? {} : { account: await found('account', account, workspace, store.accounts) }),
    ...(rule === undefined ? {} : { rule }),
    ...(from === undefined ? {} : { from: bound('--from', from, workspace, 0) }),
    ...(to === undefined ? {} : { until: bound('--to', to, workspace, 1) }),
  };
  try {
    return (await exportEvidence(deskOf(store, workspace, options), format, scope, language)).pieces;
  } catch (error) {
    if (error instanceof Problem)
      throw new CommandFailure(2, typeof error.said === 'string' ? error.said : tell(engineTexts, language, error.said));
    throw error;
  }
}

type Lookup<Row> = {
  get(workspace: string, id: string): Promise<Row | null>;
  byExternalId(workspace: string, id: string): Promise<Row | null>;
};

/** By our id or by the number that the firm gave. */
async function found<Row extends { readonly id: string }>(
  kind: string,
  wanted: string,
  { id, name }: Workspace,
  rows: Lookup<Row>,
): Promise<Row['id']> {
  const row = (await rows.get(id, wanted)) ?? (await rows.byExternalId(id, wanted));
  if (!row) throw new CommandFailure(2, `There is no ${kind} ${wanted} in ${name}.`);
  return row.id;
}

/** A day begins by the workspace's calendar; `after` days later is what a bound that includes its day means. */
function bound(option: string, text: string, { timezone }: Workspace, after: number): Instant {
  const day = parseLocalDate(text);
  const at = day === null ? parseInstant(text) : startOfDay(addDays(day, after), timezone);
  if (at === null)
    throw new CommandFailure(2, `${option} is a date (2026-11-10) or an instant with an offset (2026-11-10T08:00:00-05:00), not ${text}.`);
  return at;
}

function deskOf(store: Store, workspace: Workspace, { by, language }: ExportOptions): EvidenceDesk {
  const id = parseId('user', 'usr_commandline');
  if (id === null) throw new Error('The command line has no name to act under');
  return { store, workspace, caller: { id, name: by, roles: [], locale: language }, now: timeIn(workspace, instant(Date.now())) };
}

/** Standard output stays open for whoever comes after. */
async function print(pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const output = new Writable({
    write: (piece: Uint8Array, _, done) => void process.stdout.write(piece, done),
  });
  await pipeline(pieces, output);
}

async function save(pieces: AsyncIterable<string | Uint8Array>, file: string): Promise<void> {
  const part = `${file}.part`;
  try {
    await pipeline(pieces, createWriteStream(part, { mode: 0o600 }));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof Error && 'syscall' in error) throw new CommandFailure(3, `${file} cannot be written: ${error.message}`);
    throw error;
  }
}
