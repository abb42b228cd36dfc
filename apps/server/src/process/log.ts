import { pino, type Logger } from 'pino';

/** Names under which a secret or a debtor's own data could travel; whatever is logged, these are blacked out. */
const SECRET = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'email',
  'phone',
  'address',
  'value',
  'text',
  'subject',
  'html',
  'fullName',
  'firstName',
  'lastName',
];

/** The product's log: JSON lines on stderr, so that stdout stays for what is said to the person who started it. */
export function openLog(level: string = process.env['MAKEGOOD_LOG'] ?? 'info'): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[hidden]' },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
