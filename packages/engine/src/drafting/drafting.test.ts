import { parseCurrency, type AccountId } from '@makegood/base';
import type { Template } from '@makegood/journey/template';
import { sampleAccount, sampleAddress, sampleId, samplePerson } from '@makegood/store/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeByHand } from '../contacts/index.ts';
import { deskAtWork, type DeskAtWork } from '../workspaces/desk.fixture.ts';
import type { Desk } from '../workspaces/desk.ts';
import { previewText, setSmsPrice, smsPrices } from './index.ts';

const ACCOUNT: AccountId = sampleId('account', 'acc_draft');
const PERSON = sampleId('person', 'per_draft');

const TEXT: Template = {
  id: 'reminder',
  name: 'Reminder',
  purpose: 'reminder',
  elements: ['miniMiranda'],
  content: {
    en: {
      email: {
        subject: 'Your account with {{ account.creditor }}',
        body: 'Hi {{ person.first_name }}: {{ account.balance | money }} is open. {{ link.pay }} {{ link.unsubscribe }}',
      },
      sms: { text: '{{ firm.name }}: {{ account.balance | money }} to {{ account.creditor }}. {{ link.pay }} Reply STOP to opt out.' },
    },
    es: { sms: { text: 'Prometió {{ promise.amount | money }}. Responda ALTO.' } },
    pt: { sms: { text: '{{ firm.name }}: você deve {{ account.balance | money }}. Responda SAIR.' } },
  },
};

describe('a text as one debtor would get it', () => {
  let work: DeskAtWork;
  let desk: Desk;
  beforeAll(async () => {
    work = await deskAtWork();
    desk = work.desk;
    const workspaceId = desk.workspace.id;
    const phone = { kind: 'phone', value: '+14045550177', lineType: 'mobile' } as const;
    const kept = await desk.store.commit([
      { write: 'insert', into: 'people', row: samplePerson({ id: PERSON, workspaceId }) },
      {
        write: 'insert',
        into: 'addresses',
        row: sampleAddress({ id: sampleId('address', 'adr_d1'), workspaceId, personId: PERSON, ...phone }),
      },
      { write: 'insert', into: 'accounts', row: sampleAccount({ id: ACCOUNT, workspaceId }) },
      { write: 'insert', into: 'accountParties', row: { workspaceId, accountId: ACCOUNT, personId: PERSON, role: 'debtor' } },
    ]);
    if (!kept.ok) throw new Error(kept.error.reason);
  });
  afterAll(() => work.close());

  const preview = (text: unknown = TEXT) =>
    previewText(desk, { accountId: ACCOUNT, text, channels: ['sms', 'email'], purpose: 'reminder' });
  const drawn = async (locale: string, channel: string, text: unknown = TEXT) =>
    (await preview(text)).messages.find((message) => message.locale === locale && message.channel === channel);

  it('has the person’s own facts in every language, with the segments that it is charged by', async () => {
    const english = await drawn('en', 'sms');
    expect(english?.rendered?.text).toMatch(/^Harbor Collections: \$[\d,.]+ to .+ Reply STOP to opt out\.$/);
    expect(english?.rendered?.sms).toMatchObject({ encoding: 'GSM-7', segments: 1, outside: [] });
    expect((await drawn('pt', 'sms'))?.rendered?.sms).toMatchObject({ encoding: 'UCS-2', outside: ['ê'] });
    expect((await drawn('en', 'email'))?.rendered?.html).toContain('<html lang="en"');
  });

  it('says where a value is missing that this person does not have', async () => {
    expect(await drawn('es', 'sms')).toMatchObject({
      rendered: null,
      problem: { said: { id: 'journey.template.problem.missingValue' }, variable: 'promise.amount', field: 'text', line: 1, column: 13 },
    });
  });

  it('names what the place wants said and the text does not say, with its source', async () => {
    const bare: Template = {
      ...TEXT,
      elements: [],
      content: { en: { sms: { text: '{{ account.balance | money }} is open. Reply STOP.' } } },
    };
    const notices = (await drawn('en', 'sms', bare))?.notices ?? [];
    const missing = new Set(notices.flatMap((notice) => notice.missing));
    expect([...missing].sort()).toEqual(expect.arrayContaining(['debtCollectorDisclosure']));
    for (const { citations } of notices) expect(citations.length).toBeGreaterThan(0);
    const said = (await drawn('en', 'sms'))?.notices.flatMap((notice) => notice.missing) ?? [];
    expect(said).not.toContain('debtCollectorDisclosure');
  });

  it('says what the gate would say now, and where there is no address', async () => {
    const { ways } = await preview();
    expect(ways).toContainEqual(expect.objectContaining({ channel: 'email', verdict: null, problem: { id: 'engine.account.noAddress' } }));
    expect(ways.find(({ channel }) => channel === 'sms')?.verdict).not.toBeNull();
  });

  it('leaves no trace, and its links open nothing', async () => {
    const text = (await drawn('en', 'sms'))?.rendered?.text ?? '';
    const token = /\/pay\/(\w+)/.exec(text)?.[1];
    expect(token).toHaveLength(26);
    expect(await desk.store.ledger.attemptsOfAccount(desk.workspace.id, ACCOUNT)).toEqual([]);
    // The person's own link, once a message has carried it, is another one.
    const sent = await writeByHand(desk, ACCOUNT, { channel: 'sms', words: { text: 'Please write back.' }, deed: 'a-first-message' });
    expect(sent.outcome).toBe('sent');
    expect((await drawn('en', 'sms'))?.rendered?.text).toContain(token);
    expect(await desk.store.workspaces.linkOf(desk.workspace.id, ACCOUNT, PERSON, 'pay')).toBeNull();
  });

  it('refuses what is no text', async () => {
    await expect(preview({ id: 'x' })).rejects.toMatchObject({ code: 'invalid', said: { id: 'engine.drafting.notAText' } });
  });

  it('knows what a segment costs only when somebody has said it, nearest country first', async () => {
    expect((await preview()).smsPrice).toBeNull();
    const USD = parseCurrency('USD');
    if (USD === null) throw new Error('USD');
    const everywhere = await setSmsPrice(desk, { country: null, price: { micros: 40_000, currency: USD } });
    const fresh = async (): Promise<Desk> => {
      const workspace = await desk.store.workspaces.get(desk.workspace.id);
      if (!workspace) throw new Error('gone');
      return { ...desk, workspace };
    };
    expect(everywhere.items).toHaveLength(1);
    // Somebody whose page is older does not undo it.
    await expect(setSmsPrice(desk, { country: 'US', price: null })).rejects.toMatchObject({ code: 'conflict' });
    await setSmsPrice(await fresh(), { country: 'US', price: { micros: 7_900, currency: USD } });
    desk = await fresh();
    expect((await preview()).smsPrice).toEqual({ micros: 7_900, currency: 'USD' });
    expect(smsPrices(desk).items).toHaveLength(2);
  });
});
