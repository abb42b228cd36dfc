import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, type AnswerOf } from '@makegood/contract';
import { runProduct, type Client, type RunningProduct } from './running-product.ts';

let product: RunningProduct;
let manager: Client;
beforeAll(async () => {
  product = await runProduct();
  manager = await product.as('manager');
  await manager.call(api.sandbox.reset, { body: { with: 'example' } });
  await step(3 * DAY);
}, 120_000);
afterAll(() => product.stop(), 30_000);

const DAY = 86_400_000;
type Step = AnswerOf<typeof api.sandbox.step>;

async function settled(): Promise<Step> {
  for (;;) {
    const { step: state } = await manager.call(api.sandbox.stepState);
    if (state && state.state !== 'running') return state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
async function step(milliseconds: number): Promise<Step> {
  await manager.call(api.sandbox.step, { body: { type: 'by', milliseconds } });
  return settled();
}

/** Somebody who was written to by text message, with the account it was about. */
async function textedPerson(): Promise<{ person: AnswerOf<typeof api.sandbox.phone>; account: AnswerOf<typeof api.accounts.read> }> {
  const { items } = await manager.call(api.sandbox.people, { query: { limit: 100 } });
  for (const { id, messages } of items) {
    if (messages === 0) break;
    const person = await manager.call(api.sandbox.phone, { params: { personId: id } });
    if (!person.messages.some((message) => message.channel === 'sms') || person.messages.some((message) => message.direction === 'out'))
      continue;
    const [first] = person.accounts;
    if (!first || person.accounts.length > 1 || used.has(id)) continue;
    used.add(id);
    return { person, account: await manager.call(api.accounts.read, { params: { id: first.id } }) };
  }
  throw new Error('Nobody was written to');
}
const used = new Set<string>();

describe('the clock', () => {
  it('steps by itself, tells how far it is, and sums up what happened', async () => {
    const before = await manager.call(api.sandbox.clock);
    expect(before).toMatchObject({ city: 'New York', engine: 'embedded', accounts: 500 });
    expect(before.cities.length).toBeGreaterThan(3);
    const begun = await manager.call(api.sandbox.step, { body: { type: 'by', milliseconds: 8 * DAY } });
    expect(begun).toMatchObject({ state: 'running', from: before.now, to: before.now + 8 * DAY });
    // While it goes on everybody else is answered, and a second step is not begun.
    expect(await manager.refused(api.sandbox.step, { body: { type: 'by', milliseconds: DAY } })).toMatchObject({ status: 409 });
    expect(await manager.refused(api.sandbox.reset, { body: { with: 'nothing' } })).toMatchObject({ status: 409 });
    expect((await manager.call(api.engine.status)).state).toBe('stepping');
    const done = await settled();
    expect(done).toMatchObject({ state: 'done', at: before.now + 8 * DAY });
    expect(done.summary.accounts).toBeGreaterThan(50);
    expect(done.summary.sent.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(20);
    expect((await manager.call(api.sandbox.clock)).now).toBe(done.at);
  });

  it('only goes forward, stops when told, and goes on until something happens', async () => {
    const { now } = await manager.call(api.sandbox.clock);
    expect(await manager.refused(api.sandbox.step, { body: { type: 'to', instant: now - DAY } })).toMatchObject({ status: 400 });
    expect(await manager.refused(api.sandbox.step, { body: { type: 'to', instant: now + 500 * DAY } })).toMatchObject({ status: 400 });
    expect(await manager.refused(api.sandbox.stopStep)).toMatchObject({ status: 409 });
    await manager.call(api.sandbox.step, { body: { type: 'to', instant: now + 300 * DAY } });
    const stopped = await manager.call(api.sandbox.stopStep);
    expect(stopped.state).toBe('stopped');
    expect(stopped.at).toBeLessThan(now + 300 * DAY);
    const { now: stands } = await manager.call(api.sandbox.clock);
    expect(stands).toBe(stopped.at);
  });
});

describe('an account', () => {
  it('is found by name, number, address, age and hold', async () => {
    const { person, account } = await textedPerson();
    const find = async (q: string) => (await manager.call(api.accounts.list, { query: { q } })).items.map((item) => item.id);
    expect(await find(person.person.name.toUpperCase())).toContain(account.account.id);
    expect(await find(account.account.reference)).toEqual([account.account.id]);
    const phone = account.person.addresses.find((address) => address.kind === 'phone')?.value ?? '';
    expect(await find(phone)).toContain(account.account.id);
    expect(await find("'; drop table accounts; --")).toEqual([]);
    for (const bucket of ['notDue', 'early', 'medium', 'advanced', 'writtenOff'] as const) {
      const { items } = await manager.call(api.accounts.list, { query: { bucket, limit: 200 } });
      expect(items.every((item) => item.bucket === bucket)).toBe(true);
    }
    const sum = await Promise.all(
      (['notDue', 'early', 'medium', 'advanced', 'writtenOff'] as const).map((bucket) =>
        manager.call(api.accounts.list, { query: { bucket, limit: 1 } }),
      ),
    );
    expect(sum.reduce((total, page) => total + page.total, 0)).toBe(500);
  });

  it.each(['pastDue', 'balance', 'name', 'next'] as const)('is listed once, whatever the list is sorted by (%s)', async (sort) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await manager.call(api.accounts.list, { query: { sort, limit: 170, ...(cursor ? { cursor } : {}) } });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen.length).toBe(500);
    expect(new Set(seen).size).toBe(500);
  });

  it('says what comes next and when, and can be held where it is', async () => {
    const { items } = await manager.call(api.accounts.list, { query: { sort: 'next', limit: 1 } });
    const id = items[0]?.id ?? '';
    const { next } = await manager.call(api.accounts.read, { params: { id } });
    expect(next).toMatchObject({ status: 'running', at: items[0]?.nextAt, can: ['pause'] });
    const params = { id: next?.enrolmentId ?? '' };
    expect(await manager.refused(api.enrolments.resume, { params, body: { policy: 'now' } })).toMatchObject({ status: 422 });
    expect((await manager.call(api.enrolments.pause, { params })).status).toBe('paused');
    expect((await manager.call(api.accounts.read, { params: { id } })).next).toMatchObject({ status: 'paused', can: ['resume'] });
    expect((await manager.call(api.enrolments.resume, { params, body: { policy: 'retime' } })).status).toBe('running');
    expect(await manager.refused(api.enrolments.retry, { params })).toMatchObject({ status: 422 });
    expect(await manager.refused(api.enrolments.skip, { params })).toMatchObject({ status: 422 });
    expect(await manager.refused(api.enrolments.pause, { params: { id: 'enr_none' } })).toMatchObject({ status: 404 });
    const kinds = (await manager.call(api.accounts.timeline, { params: { id } })).items.map((item) => item.kind);
    expect(kinds).toEqual(expect.arrayContaining(['resumed', 'paused', 'entered', 'imported']));
  });

  it('tells its whole story in order, and every contact leads to its decision', async () => {
    const { account } = await textedPerson();
    const params = { id: account.account.id };
    const { items, total } = await manager.call(api.accounts.timeline, { params, query: { limit: 200 } });
    expect(items.length).toBe(total);
    expect(items.map((item) => item.at)).toEqual(items.map((item) => item.at).sort((a, b) => b - a));
    const contacts = await manager.call(api.accounts.timeline, { params, query: { group: 'contacts' } });
    const message = contacts.items.find((item) => item.kind === 'message');
    expect(message?.kind === 'message' && message.decisionId).toBeTruthy();
    if (message?.kind !== 'message' || message.decisionId === null) return;
    const decision = await manager.call(api.decisions.read, { params: { id: message.decisionId } });
    expect(decision).toMatchObject({
      verdict: 'allow',
      sentAt: message.at,
      subject: { accountId: account.account.id, stepName: message.stepName },
    });
    expect(decision.agreed.length).toBeGreaterThan(3);
    expect(decision.agreed.some((word) => word.citations.some((citation) => citation.url !== null))).toBe(true);
    expect(await manager.refused(api.decisions.read, { params: { id: 'dec_none' } })).toMatchObject({ status: 404 });
  });

  it('is held in part or wholly, and the gate says so', async () => {
    const agent = await product.as('agent');
    const { account } = await textedPerson();
    const params = { id: account.account.id };
    expect(await agent.refused(api.accounts.placeHold, { params, body: { kind: 'disputed', scope: 'channel' } })).toMatchObject({
      status: 400,
    });
    expect(
      await agent.refused(api.accounts.placeHold, { params, body: { kind: 'disputed', scope: 'address', addressId: 'adr_none' } }),
    ).toMatchObject({ status: 400 });
    expect(
      await agent.refused(api.accounts.placeHold, { params: { id: 'acc_none' }, body: { kind: 'disputed', scope: 'account' } }),
    ).toMatchObject({ status: 404 });
    const hold = await agent.call(api.accounts.placeHold, {
      params,
      body: { kind: 'represented', scope: 'person', note: 'Lawyer: R. Pruebas' },
    });
    expect(hold).toMatchObject({ kind: 'represented', scope: 'person', by: 'Sam Ortiz', note: 'Lawyer: R. Pruebas' });
    const asked = await agent.call(api.accounts.mayContact, { params, body: { channel: 'sms' } });
    expect(asked).toMatchObject({ id: null, verdict: 'block', sentAt: null });
    expect(asked.objected.length).toBeGreaterThan(0);
    const held = await agent.call(api.accounts.read, { params });
    expect(held.holds.map(({ id }) => id)).toEqual([hold.id]);
    expect(held.account.holds).toEqual(['represented']);
    expect((await agent.call(api.accounts.list, { query: { held: 'yes', limit: 200 } })).items.map((item) => item.id)).toContain(params.id);
    expect((await agent.call(api.accounts.list, { query: { held: 'no', limit: 200 } })).items.map((item) => item.id)).not.toContain(
      params.id,
    );
    expect(held.enrolments.find((run) => run.status === 'ended')?.outcome).toBe('stopped');
    const lifted = await agent.call(api.holds.lift, { params: { id: hold.id } });
    expect(lifted.until).toBe((await manager.call(api.sandbox.clock)).now);
    expect((await agent.call(api.accounts.read, { params })).holds).toEqual([]);
    expect(await agent.refused(api.holds.lift, { params: { id: 'hld_none' } })).toMatchObject({ status: 404 });
    const changes = (await agent.call(api.accounts.timeline, { params })).items.filter((item) => item.kind === 'hold');
    expect(changes.map((item) => item.kind === 'hold' && item.change)).toEqual(['lifted', 'placed']);
  });

  it('shows addresses masked to those who need not read them', async () => {
    const viewer = await product.as('viewer');
    const { account } = await textedPerson();
    const { person } = await viewer.call(api.accounts.read, { params: { id: account.account.id } });
    expect(person.addresses.length).toBeGreaterThan(0);
    for (const address of person.addresses) {
      expect(address.value).toContain('•');
      expect(account.person.addresses.map((known) => known.value)).not.toContain(address.value);
    }
  });
});

describe('the debtor phone', () => {
  it('answers a stop, and nothing more is sent', async () => {
    const { person, account } = await textedPerson();
    const params = { personId: person.person.id };
    const phone = await manager.call(api.sandbox.reply, { params, body: { channel: 'sms', text: 'STOP' } });
    expect(phone.messages.find((message) => message.direction === 'out')).toMatchObject({ channel: 'sms', text: 'STOP' });
    const asked = await manager.call(api.accounts.mayContact, { params: { id: account.account.id }, body: { channel: 'sms' } });
    expect(asked.verdict).not.toBe('allow');
    const { items } = await manager.call(api.accounts.timeline, { params: { id: account.account.id } });
    expect(items.find((item) => item.kind === 'reply')).toMatchObject({
      text: 'STOP',
      meaning: { id: 'journey.fact.enrolment.lastIntent.stop' },
    });
    expect(
      await manager.refused(api.sandbox.reply, { params: { personId: 'per_none' }, body: { channel: 'sms', text: 'x' } }),
    ).toMatchObject({ status: 404 });
  });

  it('pays, and the journey is left', async () => {
    const { person, account } = await textedPerson();
    const params = { personId: person.person.id };
    const { id, balance } = account.account;
    const pay = (minor: number, currency = balance.currency, accountId = id) => ({
      params,
      body: { accountId, amount: { minor, currency } },
    });
    expect(await manager.refused(api.sandbox.pay, pay(100, 'CLP' as typeof balance.currency))).toMatchObject({
      status: 422,
      message: { id: 'engine.sandbox.currency' },
    });
    expect(await manager.refused(api.sandbox.pay, pay(0))).toMatchObject({ status: 422 });
    expect(await manager.refused(api.sandbox.pay, pay(100, balance.currency, 'acc_none' as typeof id))).toMatchObject({ status: 404 });
    await manager.call(api.sandbox.pay, pay(balance.minor - 500));
    const phone = await manager.call(api.sandbox.pay, pay(500));
    expect(phone.accounts[0]?.balance.minor).toBe(0);
    const paid = await manager.call(api.accounts.read, { params: { id } });
    expect(paid).toMatchObject({ account: { status: 'paid' }, stats: { paid: balance }, next: null });
    expect(paid.enrolments[0]).toMatchObject({ status: 'ended', outcome: 'cured' });
    const { items } = await manager.call(api.accounts.timeline, { params: { id }, query: { group: 'money' } });
    expect(items.map((item) => item.kind === 'payment' && item.balance.minor)).toEqual([0, 500]);
  });
});

describe('the pages that links lead to', () => {
  const form = (fields: Record<string, string>): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });

  it('say nothing of a debt before the reader is known, and take a payment afterwards', async () => {
    const { person, account } = await textedPerson();
    const link = /https?:\/\/\S+(\/pay\/\w+)/.exec(person.messages.map((message) => message.text).join('\n'))?.[1] ?? '';
    const first = await product.stranger.raw(link);
    const asking = await first.text();
    expect(first.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(asking).toMatch(/<html lang="(en|es|pt-BR)">/);
    for (const secret of [account.account.creditor, account.account.reference, (account.account.balance.minor / 100).toFixed(2)])
      expect(asking).not.toContain(secret);
    expect((await product.stranger.raw(link, form({ name: 'Somebody', number: '0000' }))).status).toBe(422);

    const [, name = '', number = ''] =
      /would enter “(.+?)” and “(.+?)”|pondría “(.+?)” y “(.+?)”/.exec(asking)?.filter((part) => part !== undefined) ?? [];
    const shown = await (await product.stranger.raw(link, form({ name: name.toUpperCase(), number }))).text();
    expect(shown).toContain(account.account.creditor);
    const proof = /name="proof" value="([^"]+)"/.exec(shown)?.[1] ?? '';
    expect((await product.stranger.raw(link, form({ proof: `${proof}x`, amount: '1.00' }))).status).toBe(422);
    expect((await product.stranger.raw(link, form({ proof, amount: '999999999' }))).status).toBe(422);
    const thanks = await product.stranger.raw(link, form({ proof, amount: '10,50' }));
    expect(thanks.status).toBe(200);
    const after = await manager.call(api.accounts.read, { params: { id: account.account.id } });
    expect(after.account.balance.minor).toBe(account.account.balance.minor - 1_050);
  });

  it('let few guesses through, and nothing at all for a link of nobody', async () => {
    const { person } = await textedPerson();
    const link = /https?:\/\/\S+(\/pay\/\w+)/.exec(person.messages.map((message) => message.text).join('\n'))?.[1] ?? '';
    const statuses: number[] = [];
    for (let tries = 0; tries < 10; tries += 1)
      statuses.push((await product.stranger.raw(link, form({ name: 'Guess', number: String(1_000 + tries) }))).status);
    expect(statuses.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 422));
    expect(statuses.slice(8)).toEqual([429, 429]);
    for (const path of [
      '/pay/0000000000000000000000000',
      '/pay/x',
      '/stop/01234567890123456789012345',
      '/choices/01234567890123456789012345',
    ]) {
      const response = await product.stranger.raw(path);
      expect(response.status).toBe(404);
    }
  });

  it('stop e-mails at one press, also by the mail program’s own button', async () => {
    const { items } = await manager.call(api.sandbox.people, { query: { limit: 200 } });
    let mailed: AnswerOf<typeof api.sandbox.phone> | undefined;
    for (const { id } of items) {
      const phone = await manager.call(api.sandbox.phone, { params: { personId: id } });
      if (phone.messages.some((message) => /\/stop\/\w+/.test(`${message.text}${message.html ?? ''}`))) mailed = phone;
      if (mailed) break;
    }
    const link = /(\/stop\/\w+)/.exec(mailed?.messages.map((message) => `${message.text}${message.html ?? ''}`).join('\n') ?? '')?.[1];
    expect(link).toBeDefined();
    if (!link || !mailed) return;
    expect(await (await product.stranger.raw(link)).text()).toContain('<form method="post">');
    const id = mailed.accounts[0]?.id ?? '';
    expect((await manager.call(api.accounts.read, { params: { id } })).holds.filter((hold) => hold.channel === 'email')).toEqual([]);
    const oneClick = await product.stranger.raw(link, form({ 'List-Unsubscribe': 'One-Click' }));
    expect(oneClick.status).toBe(200);
    const { holds } = await manager.call(api.accounts.read, { params: { id } });
    expect(holds.filter((hold) => hold.channel === 'email')).toMatchObject([{ kind: 'ceased', scope: 'channel' }]);
    await product.stranger.raw(link, form({ 'List-Unsubscribe': 'One-Click' }));
    expect((await manager.call(api.accounts.read, { params: { id } })).holds.length).toBe(holds.length);
  });
});

describe('rule packs and the engine', () => {
  it('can be read, with sources', async () => {
    const { items } = await manager.call(api.packs.list);
    expect(items.map((pack) => pack.id)).toEqual(expect.arrayContaining(['us', 'us-ny-nyc', 'co', 'mx', 'firm']));
    const { pack, rules } = await manager.call(api.packs.read, { params: { id: 'us-ny-nyc' } });
    expect(rules.length).toBe(pack.rules);
    expect(rules.every((rule) => rule.citations.length > 0)).toBe(true);
    expect(rules.some((rule) => rule.enforced && typeof rule.sentence === 'object')).toBe(true);
    expect(await manager.refused(api.packs.read, { params: { id: 'none' } })).toMatchObject({ status: 404 });
  });

  it('says what it has before it', async () => {
    const status = await manager.call(api.engine.status);
    expect(status).toMatchObject({ kind: 'embedded', address: null, product: { version: '0.1.0' } });
    expect(status.queues.map(({ id, depth }) => [id, depth])).toEqual([
      ['events', 0],
      ['timers', 0],
      ['outbox', 0],
      ['unknown', 0],
    ]);
    expect(status.enrolments.ended).toBeGreaterThan(0);
  });
});

describe('beginning afresh', () => {
  it('empties the sandbox, or fills it anew', async () => {
    const empty = await manager.call(api.sandbox.reset, { body: { with: 'nothing' } });
    expect(empty).toMatchObject({ accounts: 0, nextAt: null });
    expect((await manager.call(api.journeys.list)).total).toBe(0);
    expect((await manager.call(api.tasks.list)).total).toBe(0);
    expect((await manager.call(api.sandbox.people)).total).toBe(0);
    const filled = await manager.call(api.sandbox.reset, { body: { with: 'example' } });
    expect(filled).toMatchObject({ accounts: 500, now: empty.now });
  });
});
