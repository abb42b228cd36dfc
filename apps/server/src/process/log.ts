import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';

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

/** A failed query is told with the values it was asked with: names, addresses, words. They stay out; the query itself may be read. */
const withoutValues = (text: string): string => text.replace(/\nparams:[\s\S]*?(?=\n\s+at |\ncaused by|$)/g, '\nparams: [hidden]');

function plainError(error: Error): { readonly type: string; readonly message: string; readonly stack: string } {
  const { type, message, stack } = stdSerializers.err(error);
  return { type, message: withoutValues(message), stack: withoutValues(stack) };
}

/** The product's log: JSON lines on stderr, so that stdout stays for what is said to the person who started it. */
export function openLog(
  level: string = process.env['MAKEGOOD_LOG'] ?? 'info',
  to: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  return pino(
    {
      level,
      base: null,
      serializers: { err: plainError },
      redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[hidden]' },
    },
    to,
  );
}
