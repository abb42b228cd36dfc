/**
 * A real SMTP server in a process of its own, for the tests. Its first argument is how it behaves; it tells its parent
 * the port it listens on and every mail it has taken, envelope and bytes.
 */
import { createServer, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { selfSignedCertificate } from './certificate.fixture.ts';

export type ServerMode =
  | 'ok'
  | 'unknown-recipient'
  | 'refuse-recipient'
  | 'refuse-sender'
  | 'refuse-relay'
  | 'greylist'
  | 'refuse-content'
  | 'full'
  | 'drop-after-data'
  | 'hang-after-data'
  | 'drop-at-greeting'
  | 'silent'
  | 'login'
  | 'starttls'
  | 'tls';

export type ServerReport =
  | { readonly listening: number; readonly certificate: string }
  | { readonly mail: { readonly from: string; readonly to: readonly string[]; readonly envelopeId: string | null; readonly raw: string } };

const mode = process.argv[2];
const tell = (report: ServerReport): void => void process.send?.(report);
const reply = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });
const sockets = new Set<Socket>();

if (mode === 'silent' || mode === 'drop-at-greeting') {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (mode === 'drop-at-greeting') socket.destroy();
  });
  server.listen(0, '127.0.0.1', () => tell({ listening: portOf(server.address()), certificate: '' }));
} else {
  const { key, cert } = selfSignedCertificate(new Date());
  const server = new SMTPServer({
    key,
    cert,
    secure: mode === 'tls',
    authOptional: mode !== 'login',
    allowInsecureAuth: true,
    disableReverseLookup: true,
    disabledCommands: mode === 'starttls' ? [] : ['STARTTLS'],
    hideDSN: false,
    onAuth(auth, _session, callback) {
      if (auth.username === 'sender' && auth.password === 'right') callback(null, { user: 'sender' });
      else callback(reply(535, '5.7.8 Authentication failed'));
    },
    onMailFrom(_address, _session, callback) {
      callback(mode === 'refuse-sender' ? reply(550, '5.7.1 Sender not allowed') : null);
    },
    onRcptTo(_address, _session, callback) {
      if (mode === 'unknown-recipient') callback(reply(550, '5.1.1 User unknown'));
      else if (mode === 'refuse-recipient') callback(reply(550, 'Mailbox unavailable'));
      else if (mode === 'refuse-relay') callback(reply(554, '5.7.1 Relay access denied'));
      else if (mode === 'greylist') callback(reply(451, '4.7.1 Try again later'));
      else callback();
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (mode === 'refuse-content') return callback(reply(554, '5.6.0 Message not accepted'));
        if (mode === 'full') return callback(reply(452, '4.3.1 Insufficient storage'));
        const { mailFrom, rcptTo, dsn } = session.envelope;
        tell({
          mail: {
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map((address) => address.address),
            envelopeId: dsn?.envid ?? null,
            raw: Buffer.concat(chunks).toString('base64'),
          },
        });
        if (mode === 'drop-after-data') for (const socket of sockets) socket.destroy();
        else if (mode !== 'hang-after-data') callback(null, '2.0.0 Queued');
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const listening = server.listen(0, '127.0.0.1', () => tell({ listening: portOf(listening.address()), certificate: cert }));
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address.port;
}

process.on('disconnect', () => process.exit(0));
