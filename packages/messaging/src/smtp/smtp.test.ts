import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { type ChannelHarness, channelContract, type Fault } from '../channel.contract.ts';
import type { OutboundMessage } from '../channel.ts';
import { envelopeIdOf, messageIdOf, smtpChannel, smtpFromEnvironment, type SmtpSettings } from './index.ts';
import type { ServerMode } from './server.fixture.ts';
import { addressesOf, startServer, type TestServer } from './server.harness.ts';

/** Long enough for a busy machine; impatience only where the server is known to say nothing. */
const PATIENT = { connect: 8_000, silence: 8_000, total: 15_000 };
const IMPATIENT = { connect: 500, silence: 500, total: 15_000 };

const settings = (port: number, over: Partial<SmtpSettings> = {}): SmtpSettings => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  timeouts: PATIENT,
  ...over,
});
const mail = (over: Partial<OutboundMessage> = {}): OutboundMessage => ({
  key: 'enr_1:n2:1',
  to: 'ana.torres@debtor.example',
  from: 'hello@firm.example',
  subject: 'About your account',
  text: 'Hello.\n\n.One line begins with a dot.',
  ...over,
});

const MODES: Readonly<Partial<Record<Fault, ServerMode>>> = {
  refusesAddress: 'unknown-recipient',
  refusesMessage: 'refuse-content',
  busy: 'greylist',
  refusesUs: 'refuse-relay',
  losesAnswer: 'drop-after-data',
  neverAnswers: 'hang-after-data',
  silent: 'silent',
};

/** A port that was free a moment ago and that nobody listens on. */
async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** One server of each kind for all tests: starting a process costs more than most of them. */
const running = new Map<ServerMode, Promise<TestServer>>();
function serverOf(mode: ServerMode): Promise<TestServer> {
  const server = running.get(mode) ?? startServer(mode);
  running.set(mode, server);
  return server;
}
afterAll(async () => {
  for (const server of running.values()) await (await server).stop();
});

async function harness(): Promise<ChannelHarness> {
  let server = await serverOf('ok');
  let before = (await server.taken()).length;
  let channel = smtpChannel(settings(server.port));
  return {
    get channel() {
      return channel;
    },
    message: mail,
    arrived: async () =>
      (await server.taken())
        .slice(before)
        .map(({ to, parsed }) => ({ to: to.join(), text: parsed.text ?? '', identity: parsed.messageId ?? '' })),
    async fail(fault) {
      const mode = MODES[fault];
      if (mode !== undefined) server = await serverOf(mode);
      before = (await server.taken()).length;
      const timeouts = fault === 'neverAnswers' || fault === 'silent' ? IMPATIENT : PATIENT;
      channel = smtpChannel(settings(mode === undefined ? await deadPort() : server.port, { timeouts }));
    },
    stop: () => Promise.resolve(),
  };
}

channelContract(
  'smtp',
  harness,
  ['refusesAddress', 'refusesMessage', 'busy', 'refusesUs', 'losesAnswer', 'neverAnswers', 'unreachable', 'silent'],
  [
    { name: 'an address with a header behind it', over: { to: 'b@d.com\r\nBcc: x@y.com' } },
    { name: 'a list of addresses', over: { to: 'a@d.com, b@d.com' } },
    { name: 'a name beside the address', over: { to: 'Ana <a@d.com>' } },
    { name: 'a group of addresses', over: { to: 'all:a@d.com,b@d.com;' } },
    { name: 'SMTP commands in the address', over: { to: 'a@d.com>\r\nRCPT TO:<x@y.com' } },
    { name: 'a header in the sender', over: { from: 'a@d.com\r\nBcc: x@y.com' } },
    { name: 'a header in the sender name', over: { fromName: 'Firm\r\nBcc: x@y.com' } },
    { name: 'a header in the subject', over: { subject: 'Hello\r\nBcc: x@y.com' } },
    { name: 'a header in the answer address', over: { replyTo: 'a@d.com\nBcc: x@y.com' } },
    { name: 'a header in the unsubscribe address', over: { unsubscribeUrl: 'https://x.example/\r\nBcc: x@y.com' } },
    { name: 'a list in the bounce address', over: { bounceTo: 'a@d.com,x@y.com' } },
  ],
);

describe('a mail by SMTP', () => {
  async function sent(mode: ServerMode, over: Partial<OutboundMessage> = {}, config: Partial<SmtpSettings> = {}) {
    const server = await serverOf(mode);
    const before = (await server.taken()).length;
    const result = await smtpChannel(settings(server.port, config)).send(mail(over));
    return { result, mails: (await server.taken()).slice(before) };
  }

  it('has one recipient, a Message-ID made of its key, both texts and one-click unsubscription', async () => {
    const { result, mails } = await sent('ok', {
      fromName: 'Cobranças “Açaí”, Ltda.',
      replyTo: 'answers@firm.example',
      bounceTo: 'bounce+enr_1=2@firm.example',
      subject: 'Sobre a sua conta – número 4821 '.repeat(5).trim(),
      html: '<p>Olá</p>',
      unsubscribeUrl: `https://pay.firm.example/u/${'k'.repeat(90)}`,
    });
    const [first, ...others] = mails;
    if (!first) throw new Error('nothing arrived');
    expect(others).toEqual([]);
    expect(result).toEqual({ outcome: 'accepted', providerId: messageIdOf('enr_1:n2:1', 'hello@firm.example') });
    expect(first).toMatchObject({
      from: 'bounce+enr_1=2@firm.example',
      to: ['ana.torres@debtor.example'],
      envelopeId: envelopeIdOf('enr_1:n2:1'),
    });
    const { parsed, raw } = first;
    expect(parsed.messageId).toBe(messageIdOf('enr_1:n2:1', 'hello@firm.example'));
    expect(parsed.subject).toBe('Sobre a sua conta – número 4821 '.repeat(5).trim());
    expect(parsed.from?.value).toEqual([{ address: 'hello@firm.example', name: 'Cobranças “Açaí”, Ltda.' }]);
    expect(addressesOf(parsed.to)).toEqual(['ana.torres@debtor.example']);
    expect(addressesOf(parsed.replyTo)).toEqual(['answers@firm.example']);
    expect(parsed.text?.trim()).toBe('Hello.\n\n.One line begins with a dot.');
    expect(parsed.html).toBe('<p>Olá</p>');
    const unfolded = `\r\n${raw}`.replace(/\r\n[ \t]+/g, ' ');
    expect(unfolded).toContain(`\r\nList-Unsubscribe: <https://pay.firm.example/u/${'k'.repeat(90)}>\r\n`);
    expect(unfolded).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    expect(raw).not.toMatch(/^(bcc|cc):/im);
  });

  it('is signed, and the signature covers both headers of one-click unsubscription', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const dkim = { domain: 'firm.example', selector: 's1', privateKey };
    const { mails } = await sent('ok', { unsubscribeUrl: 'https://pay.firm.example/u/k' }, { dkim });
    const header = /^DKIM-Signature: (.*?)\r\n(?! )/ms.exec(mails[0]?.raw ?? '')?.[1]?.replace(/\s+/g, '');
    expect(header).toContain('d=firm.example;');
    expect(header).toMatch(/h=[^;]*:list-unsubscribe:list-unsubscribe-post/i);
    expect(header).toMatch(/b=[A-Za-z0-9+/]{300,}/);
  });

  it('does not leave unsigned when the key is broken', async () => {
    const dkim = { domain: 'firm.example', selector: 's1', privateKey: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----' };
    const { result, mails } = await sent('ok', {}, { dkim });
    expect(result).toMatchObject({ outcome: 'rejected', class: 'configuration', code: 'dkim' });
    expect(mails).toEqual([]);
  });

  it('reads no file and fetches nothing, whatever its words say', async () => {
    const { mails } = await sent('ok', { text: '/etc/passwd', html: '<img src="file:///etc/passwd">{"path":"/etc/passwd"}' });
    expect(mails[0]?.parsed.text?.trim()).toBe('/etc/passwd');
    expect(mails[0]?.raw).not.toContain('root:');
    expect(mails[0]?.parsed.attachments).toEqual([]);
  });

  it.each<[ServerMode, Partial<SmtpSettings>, object]>([
    ['refuse-recipient', {}, { outcome: 'rejected', class: 'permanent', code: '550' }],
    ['unknown-recipient', {}, { outcome: 'rejected', class: 'suppress', code: '550 5.1.1' }],
    ['refuse-sender', {}, { outcome: 'rejected', class: 'configuration', code: '550 5.7.1' }],
    ['greylist', {}, { outcome: 'rejected', class: 'transient', code: '451 4.7.1' }],
    ['full', {}, { outcome: 'rejected', class: 'transient', code: '452 4.3.1' }],
    ['drop-at-greeting', {}, { outcome: 'rejected', class: 'transient' }],
    ['login', {}, { outcome: 'rejected', class: 'configuration' }],
    ['login', { login: { user: 'sender', password: 'wrong' } }, { outcome: 'rejected', class: 'configuration', code: '535 5.7.8' }],
    ['login', { login: { user: 'sender', password: 'right' } }, { outcome: 'accepted' }],
    ['ok', { security: 'starttls' }, { outcome: 'rejected', class: 'configuration' }],
    ['starttls', { security: 'starttls', host: 'localhost' }, { outcome: 'rejected', class: 'configuration' }],
    ['hang-after-data', { timeouts: { connect: 2_000, silence: 60_000, total: 800 } }, { outcome: 'unknown' }],
  ])('server %s, %j', async (mode, config, expected) => {
    const { result } = await sent(mode, {}, config);
    expect(result).toMatchObject(expected);
    expect(JSON.stringify(result)).not.toMatch(/wrong|About your account/);
  });

  it.each(['starttls', 'tls'] as const)(
    'travels encrypted by %s to a server whose authority is trusted, and to no other',
    async (security) => {
      const server = await serverOf(security);
      const before = (await server.taken()).length;
      const encrypted = settings(server.port, { host: 'localhost', security });
      expect(await smtpChannel(encrypted).send(mail())).toMatchObject({ outcome: 'rejected', class: 'configuration' });
      expect(await smtpChannel({ ...encrypted, authority: server.certificate }).send(mail())).toMatchObject({ outcome: 'accepted' });
      expect(await server.taken()).toHaveLength(before + 1);
    },
  );

  it('goes through again once the server is back', async () => {
    const first = await sent('greylist');
    expect(first.result).toMatchObject({ class: 'transient' });
    expect((await sent('ok')).mails).toHaveLength(1);
  });
});

describe('settings from the environment', () => {
  const env = { MAKEGOOD_SMTP_HOST: 'smtp.firm.example', MAKEGOOD_SMTP_FROM: 'hello@firm.example' };
  it('are optional, and safe by default', () => {
    expect(smtpFromEnvironment({ PATH: '/bin' })).toEqual({ ok: true, value: null });
    expect(smtpFromEnvironment({ ...env, MAKEGOOD_SMTP_USER: '' })).toMatchObject({
      ok: true,
      value: { settings: { host: 'smtp.firm.example', port: 587, security: 'starttls' }, sender: { from: 'hello@firm.example' } },
    });
    expect(smtpFromEnvironment({ ...env, MAKEGOOD_SMTP_SECURITY: 'tls' })).toMatchObject({ value: { settings: { port: 465 } } });
  });
  it('name what is wrong without repeating a secret', () => {
    const wrong = smtpFromEnvironment({
      MAKEGOOD_SMTP_HOST: 'smtp.firm.example',
      MAKEGOOD_SMTP_PORT: '99999',
      MAKEGOOD_SMTP_FROM: 'Firm <hello@firm.example>',
      MAKEGOOD_SMTP_DKIM_PRIVATE_KEY: 'hunter2',
    });
    expect(wrong.ok).toBe(false);
    const said = wrong.ok ? '' : wrong.error.join('\n');
    for (const name of ['MAKEGOOD_SMTP_PORT', 'MAKEGOOD_SMTP_FROM', 'MAKEGOOD_SMTP_DKIM_PRIVATE_KEY']) expect(said).toContain(name);
    expect(said).not.toContain('hunter2');
  });
  it.each([
    [{ MAKEGOOD_SMTP_PASSWORD: 'x' }, 'MAKEGOOD_SMTP_USER'],
    [{ MAKEGOOD_SMTP_SECURITY: 'none' }, 'MAKEGOOD_SMTP_SECURITY'],
    [{ MAKEGOOD_SMTP_DKIM_DOMAIN: 'firm.example' }, 'MAKEGOOD_SMTP_DKIM_SELECTOR'],
    [{ MAKEGOOD_SMTP_FROM: '' }, 'MAKEGOOD_SMTP_FROM is missing'],
  ])('%j', (over, expected) => {
    const result = smtpFromEnvironment({ ...env, ...over });
    expect(result.ok ? '' : result.error.join('\n')).toContain(expected);
  });
});
