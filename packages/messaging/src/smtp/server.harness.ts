import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { z } from 'zod';
import type { ServerMode } from './server.fixture.ts';

const report = z.union([
  z.object({ listening: z.number(), certificate: z.string() }),
  z.object({ mail: z.object({ from: z.string(), to: z.array(z.string()), envelopeId: z.string().nullable(), raw: z.string() }) }),
]);

export type TakenMail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly envelopeId: string | null;
  readonly raw: string;
  readonly parsed: ParsedMail;
};

/** The SMTP server of the tests as its client sees it. */
export type TestServer = {
  readonly port: number;
  /** PEM, to be trusted or not. */ readonly certificate: string;
  taken(): Promise<readonly TakenMail[]>;
  stop(): Promise<void>;
};

export async function startServer(mode: ServerMode): Promise<TestServer> {
  const child: ChildProcess = fork(fileURLToPath(new URL('./server.fixture.ts', import.meta.url)), [mode], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const mails: { from: string; to: string[]; envelopeId: string | null; raw: string }[] = [];
  const { listening: port, certificate } = await new Promise<{ listening: number; certificate: string }>((resolve, reject) => {
    child.on('message', (message) => {
      const parsed = report.parse(message);
      if ('listening' in parsed) resolve(parsed);
      else mails.push(parsed.mail);
    });
    child.once('exit', (code) => reject(new Error(`The SMTP server ended with ${code}`)));
  });
  return {
    port,
    certificate,
    async taken() {
      // What the server has told is on its way through the pipe; a moment later it is here.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return Promise.all(
        mails.map(async (mail) => {
          const raw = Buffer.from(mail.raw, 'base64');
          return { ...mail, raw: raw.toString('latin1'), parsed: await simpleParser(raw) };
        }),
      );
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export function addressesOf(value: AddressObject | AddressObject[] | undefined): readonly string[] {
  return [value ?? []].flat().flatMap((object) => object.value.map((item) => item.address ?? ''));
}
