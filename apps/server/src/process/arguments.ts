import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@makegood/base';
import type { EngineKind } from '@makegood/contract';

export type StartOptions = {
  /** Null: the usual one, or the next that is free. */
  readonly port: number | null;
  readonly host: string;
  readonly data: string;
  readonly engine: EngineKind;
  readonly reset: boolean;
  readonly newPassword: boolean;
};

export const root: string = fileURLToPath(new URL('../../../../', import.meta.url));

export const USAGE = `Starts Makegood.

  --port N        listen on this port, or fail (otherwise 4180, or the next free one)
  --host ADDRESS  listen on this address (otherwise 127.0.0.1: this machine only)
  --data FOLDER   keep everything in this folder (otherwise .makegood)
  --engine NAME   embedded, or temporal with TEMPORAL_ADDRESS set (otherwise embedded)
  --reset         throw away what is in the folder and begin afresh
  --new-password  give the administrator a new password
  --help          this text

MAKEGOOD_ADMIN_EMAIL     the first administrator's address
MAKEGOOD_PUBLIC_ADDRESS  https://… when it stands behind a proxy
MAKEGOOD_SECRET_KEY      encrypts stored secrets (otherwise a key file in the folder)
MAKEGOOD_SANDBOX_SIGN_IN 1: anybody who reaches the server may enter the sandbox
MAKEGOOD_LOG             debug, info, warn or error`;

/** Errors are one sentence for the person who typed it. */
export function readArguments(args: readonly string[]): Result<StartOptions | 'help', string> {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        port: { type: 'string' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string', default: join(root, '.makegood') },
        engine: { type: 'string', default: 'embedded' },
        reset: { type: 'boolean', default: false },
        'new-password': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return err(error instanceof Error ? `${firstSentence(error.message)}. See --help.` : 'See --help.');
  }
  if (values.help) return ok('help');
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && (!Number.isInteger(port) || port < 0 || port > 65_535))
    return err(`--port takes a number up to 65535, not "${values.port}".`);
  const { engine, host, data, reset } = values;
  if (engine !== 'embedded' && engine !== 'temporal') return err(`--engine is embedded or temporal, not "${engine}".`);
  return ok({ port, host, data, engine, reset, newPassword: values['new-password'] });
}

/** Node goes on to explain how an argument could be written; that is what --help is for. */
const firstSentence = (text: string): string => (text.split(/\. |\n/)[0] ?? text).replace(/\.$/, '');
