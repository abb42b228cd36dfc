import { afterAll, describe, expect, it } from 'vitest';
import { folder, linesOf, makegood, program } from './makegood.ts';
import { account, reminder } from './samples.ts';

const files = folder();
afterAll(() => files.remove());
const journey = files.file('journey.json', reminder());
const debtor = files.file('account.json', account());
const paid = files.file('paid.jsonl', JSON.stringify({ type: 'payment', at: '2026-11-12T15:00:00Z', amount: 84_200 }));
const span = ['--from', '2026-11-09T22:00:00-05:00', '--until', '2026-12-01T00:00:00Z'];
const run = (...more: string[]) => makegood('run', '--journey', journey, '--account', debtor, ...span, ...more);

describe('makegood run', () => {
  it('prints what happens to the account: put off at night, sent in the lawful morning, ended by the payment', async () => {
    const { code, out, talk } = await run('--events', paid);
    expect(code, talk).toBe(0);
    const trace = linesOf(out);
    expect(trace[0]).toEqual({ at: '2026-11-10T03:00:00.000Z', sequence: 0, step: null, type: 'enrolled', visit: 0 });
    expect(trace).toContainEqual(
      expect.objectContaining({
        type: 'resulted',
        detail: expect.objectContaining({ outcome: 'deferred', rules: expect.arrayContaining(['us.regf.contact-window']) }),
      }),
    );
    expect(trace).toContainEqual(expect.objectContaining({ at: '2026-11-10T13:00:00.000Z', type: 'resulted', key: 'enr_run.A-1.1:2:1' }));
    expect(trace.at(-1)).toMatchObject({ at: '2026-11-12T15:00:00.000Z', type: 'ended', detail: { outcome: 'cured' } });
    expect(talk).toMatch(/^\d+ entries, the last at 2026-11-12T15:00:00\.000Z/);
  });

  it('prints the same on the embedded host, and for the compiled plan', async () => {
    const plan = files.file('plan.json', (await makegood('compile', journey)).out);
    const simulated = await run('--events', paid);
    const embedded = await run('--events', paid, '--host', 'embedded');
    const planned = await makegood('run', '--journey', plan, '--account', debtor, ...span, '--events', paid);
    expect(embedded).toEqual(simulated);
    expect(planned.out).toBe(simulated.out);
  });

  it('runs without events up to where the clock stops', async () => {
    const { code, out } = await makegood(
      'run',
      '--journey',
      journey,
      '--account',
      debtor,
      '--from',
      '2026-11-10T15:00:00Z',
      '--until',
      '2026-11-11T15:00:00Z',
    );
    expect(code).toBe(0);
    expect(linesOf(out).at(-1)).toMatchObject({ type: 'waiting', step: 'wait' });
  });

  it('reads events from standard input', async () => {
    const { out } = await program(
      ['run', '--journey', journey, '--account', debtor, ...span, '--events', '-'],
      JSON.stringify({ type: 'hold', at: '2026-11-11T15:00:00Z', status: 'bankrupt' }),
    );
    expect(linesOf(out).at(-1)).toMatchObject({ type: 'ended', detail: { outcome: 'stopped' } });
  });

  const wrong = (name: string, content: unknown) => [
    '--events',
    files.file(name, typeof content === 'string' ? content : JSON.stringify(content)),
  ];
  it.each([
    ['an event of an unknown type', wrong('type.jsonl', { type: 'telepathy', at: '2026-11-12T15:00:00Z' }), /Line 1 is not an event/],
    ['an event with an unknown field', wrong('field.jsonl', { type: 'pause', at: '2026-11-12T15:00:00Z', why: 'x' }), /Line 1[\s\S]*why/],
    [
      'a local time without offset',
      wrong('local.jsonl', { type: 'pause', at: '2026-11-12T15:00:00' }),
      /must be an instant with an offset/,
    ],
    [
      'a payment in another currency',
      wrong('currency.jsonl', { type: 'payment', at: '2026-11-12T15:00:00Z', amount: 1, currency: 'EUR' }),
      /Line 1 cannot happen: it is not in the currency/,
    ],
    [
      'a payment that claims to settle and does not',
      wrong('settles.jsonl', { type: 'payment', at: '2026-11-12T15:00:00Z', amount: 1, paidInFull: true }),
      /does not settle the account/,
    ],
    [
      'an answer to a task that nobody opened',
      wrong('task.jsonl', { type: 'task', at: '2026-11-12T15:00:00Z', outcome: 'done' }),
      /no open task/,
    ],
    [
      'a click on a link that was never sent',
      wrong('click.jsonl', { type: 'clicked', at: '2026-11-12T15:00:00Z', link: 'pay' }),
      /no message with such a link/,
    ],
    [
      'an event that arrives before it happens',
      wrong('early.jsonl', { type: 'pause', at: '2026-11-12T15:00:00Z', arrivesAt: '2026-11-12T14:00:00Z' }),
      /arrives before it happens/,
    ],
    [
      'a published journey that is not there',
      wrong('publish.jsonl', { type: 'publish', at: '2026-11-12T15:00:00Z', journey: 'gone.json' }),
      /gone\.json cannot be read/,
    ],
    ['a host that there is not', ['--host', 'cloud'], /Allowed choices are simulation, embedded, temporal/],
    ['an end before the beginning', ['--until', '2026-01-01T00:00:00Z'], /lies before/],
    ['an option that is no instant', ['--until', 'tomorrow'], /An instant has an offset/],
  ])('refuses %s with 2', async (_, more, said) => {
    const { code, out, talk } = await run(...more);
    expect({ code, out }, talk).toEqual({ code: 2, out: '' });
    expect(talk).toMatch(said);
  });

  it.each([
    ['an unknown field', account({ pets: 1 }), /pets/],
    ['an unknown field of the person', account({ person: { ...account().person, shoeSize: '42' } }), /shoeSize/],
    ['a currency that is none', account({ account: { ...account().account, currency: 'XXY1' } }), /account\.currency/],
    ['a number that is none', account({ person: { ...account().person, mobile: 'none of your business' } }), /person\.mobile/],
    ['a state that is none', account({ person: { ...account().person, subdivision: 'Freedonia' } }), /person\.subdivision/],
    ['a hold that is none', account({ holds: [{ status: 'grumpy', since: '2026-11-01T00:00:00Z' }] }), /holds\[0\]\.status/],
  ])('refuses an account with %s', async (name, content, said) => {
    const file = files.file(`${name.replaceAll(' ', '-')}.json`, content);
    const { code, talk } = await makegood('run', '--journey', journey, '--account', file, ...span);
    expect(code).toBe(2);
    expect(talk).toMatch(said);
  });

  it('refuses a plan that is not what its hash says', async () => {
    const plan = JSON.parse((await makegood('compile', journey)).out);
    const tampered = files.file('tampered.json', { ...plan, steps: { ...plan.steps, wait: { ...plan.steps.wait, name: 'Wait longer' } } });
    const { code, out, talk } = await makegood('run', '--journey', tampered, '--account', debtor, ...span);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(talk).toContain('other content than its hash says');
    const foreign = files.file('foreign.json', { ...plan, semantics: 2 });
    expect(await makegood('run', '--journey', foreign, '--account', debtor, ...span)).toMatchObject({
      code: 2,
      talk: expect.stringContaining('semantics'),
    });
  });

  it('refuses a journey of a newer version, and one with errors', async () => {
    const newer = files.file('newer.json', reminder({ schemaVersion: 99 }));
    expect((await makegood('run', '--journey', newer, '--account', debtor, ...span)).code).toBe(2);
    const broken = files.file('errors.json', reminder({ templates: [] }));
    expect(await makegood('run', '--journey', broken, '--account', debtor, ...span)).toMatchObject({ code: 1, out: '' });
  });

  it('says so when Temporal is not where it should be', async () => {
    const file = files.file('nowhere.toml', '[profile.default]\naddress = "127.0.0.1:1"\n');
    const ended = await program(['run', '--journey', journey, '--account', debtor, ...span, '--host', 'temporal'], '', {
      TEMPORAL_CONFIG_FILE: file,
    });
    expect(ended).toMatchObject({ code: 3, out: '', talk: expect.stringMatching(/Temporal does not work at 127\.0\.0\.1:1/) });
  }, 60_000);
});
