import { instant, parseInstant, type Instant } from '@makegood/base';
import type { Plan } from '@makegood/journey/core';
import type { Write } from '@makegood/store';
import { sampleAccount, sampleAddress, sampleEnrolment, sampleId, samplePerson } from '@makegood/store/samples';
import { samplePlan } from '../embedded/sample-journey.ts';
import { contact } from '../gate/gate.fixture.ts';
import { firmPolicy, ruleMakers, type RuleMakers } from '../packs/packs.fixture.ts';
import { backTestJobs, type BackTestJobs } from './back-test-jobs.ts';

export const at = (text: string): Instant => {
  const found = parseInstant(text);
  if (found === null) throw new Error(`Not an instant: ${text}`);
  return found;
};

/** Two debtors in Georgia, each with an account, in the workspace of Dana, who may write rules. */
export const NAMES = ['José Núñez', '=cmd|calc'] as const;
export type Debtor = 'one' | 'two' | 'three' | 'four';

export type History = RuleMakers & {
  readonly jobs: BackTestJobs;
  readonly failures: unknown[];
  /** A contact through the real gate at this instant; what the gate said. */
  contacted(debtor: Debtor, channel: 'sms' | 'email', when: string): Promise<string>;
  /** An enrolment that wakes at this instant, at a step that writes by this channel. */
  underWay(debtor: Debtor, channel: 'sms' | 'email', wakes: string): Promise<void>;
};

export async function history(): Promise<History> {
  const makers = await ruleMakers();
  const { dana, store } = makers;
  const workspaceId = dana.workspace.id;
  await must(store.commit(['one', 'two', 'three', 'four'].flatMap((name, index) => debtorRows(workspaceId, name, index))));
  const failures: unknown[] = [];
  const jobs = backTestJobs({
    store,
    file: store.file,
    realNow: () => instant(Date.UTC(2026, 10, 23)),
    onError: (error) => failures.push(error),
  });
  let keys = 0;
  return {
    ...makers,
    jobs,
    failures,
    async contacted(debtor, channel, when) {
      keys += 1;
      const made = await dana.gate.dispatch(
        contact({
          workspace: workspaceId,
          account: `acc_${debtor}`,
          person: `per_${debtor}`,
          key: `k:${keys}`,
          enrolment: null,
          channel,
          at: at(when),
        }),
      );
      return made.type === 'contact' ? made.outcome : made.type;
    },
    async underWay(debtor, channel, wakes) {
      const plan = planFor(channel);
      const writes: Write[] = [
        { write: 'insertIfAbsent', into: 'plans', row: { hash: plan.hash, plan, createdAt: dana.now } },
        {
          write: 'insert',
          into: 'enrolments',
          row: sampleEnrolment({
            id: sampleId('enrolment', `enr_${debtor}`),
            workspaceId,
            planHash: plan.hash,
            accountId: sampleId('account', `acc_${debtor}`),
            personId: sampleId('person', `per_${debtor}`),
            step: 'mail',
            wakeAt: at(wakes),
          }),
        },
      ];
      await must(store.commit(writes));
    },
    async close() {
      await jobs.stop();
      await makers.close();
    },
  };
}

async function must(committed: ReturnType<RuleMakers['store']['commit']>): Promise<void> {
  const result = await committed;
  if (!result.ok) throw new Error(`${result.error.reason} at ${result.error.index}`);
}

function debtorRows(workspaceId: RuleMakers['dana']['workspace']['id'], name: string, index: number): Write[] {
  const personId = sampleId('person', `per_${name}`);
  const accountId = sampleId('account', `acc_${name}`);
  const of = { workspaceId, personId };
  const reached = { kind: 'phone', value: `+1404555012${index}`, lineType: 'mobile' } as const;
  return [
    {
      write: 'insert',
      into: 'people',
      row: samplePerson({ workspaceId, id: personId, externalId: `P-${index}`, fullName: NAMES[index] ?? `Ana ${name}` }),
    },
    { write: 'insert', into: 'addresses', row: sampleAddress({ ...of, id: sampleId('address', `adr_p${index}`), ...reached }) },
    {
      write: 'insert',
      into: 'addresses',
      row: sampleAddress({ ...of, id: sampleId('address', `adr_m${index}`), value: `${name}@example.com` }),
    },
    { write: 'insert', into: 'accounts', row: sampleAccount({ workspaceId, id: accountId, externalId: `A-${index}` }) },
    { write: 'insert', into: 'accountParties', row: { workspaceId, accountId, personId, role: 'debtor' } },
  ];
}

/** The sample journey, writing by this channel. */
function planFor(channel: 'sms' | 'email'): Plan {
  const plan = samplePlan();
  const mail = plan.steps['mail'];
  if (mail?.kind !== 'message') throw new Error('The sample journey writes no more');
  return {
    ...plan,
    hash: `sha256:${channel}`,
    steps: { ...plan.steps, mail: { ...mail, config: { ...mail.config, channels: [channel] } } },
  };
}

const DAY = [['10:00', '18:00']];

/**
 * The firm's policy with other quiet hours (10:00 to 18:00, Sundays too, where it was 8:00 to 20:00 without them) and, if
 * asked so, no e-mail at all.
 */
export function stricterPolicy({ email }: { readonly email: boolean }): Record<string, unknown> {
  const pack = firmPolicy();
  const rules = pack.rules.map((rule) =>
    rule.id === 'firm.quiet-evenings'
      ? {
          ...rule,
          objects: {
            fact: 'moment',
            operator: 'outsideHours',
            value: { weekly: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: DAY, sun: DAY } },
          },
        }
      : rule,
  );
  const [first] = pack.rules;
  const noEmail = {
    ...first,
    id: 'firm.no-email',
    title: 'No e-mail',
    kind: 'channelRestriction',
    channels: ['email'],
    effect: 'block',
    when: undefined,
    objects: { fact: 'channel', operator: 'equal', value: 'email' },
    tests: undefined,
  };
  return JSON.parse(JSON.stringify({ ...pack, version: 2, rules: [...rules, ...(email ? [] : [noEmail])] }));
}
