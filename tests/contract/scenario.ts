import type { JourneyDocument } from '@makegood/journey';
import type { Plan } from '@makegood/journey/core';

/** One account, one journey, what happens, and what must come of it on every host. */
export type Scenario = {
  /** What is shown, as a sentence. */
  readonly name: string;
  readonly journey: JourneyDocument;
  /** As in `account.json`. */
  readonly subject: object;
  /** As the lines of `events.jsonl`. */
  readonly story: readonly object[];
  /** The documents that `publish` lines name. */
  readonly published?: Readonly<Record<string, JourneyDocument>>;
  /** The journeys that can be called, by their ids; each may call those before it. */
  readonly calls?: Readonly<Record<string, JourneyDocument>>;
  readonly from: string;
  readonly until: string;
  /** Entries of the trace in this order; others may stand between. Instants as a person writes them. */
  readonly shows: readonly Shown[];
  /** Entries that there must not be. */
  readonly never?: readonly Shown[];
  /** What reached the debtor, in order: `channel at instant`. Not looked at when absent. */
  readonly received?: readonly string[];
  /** Changes what was compiled: how a plan can be that no lint would let pass today. */
  readonly tampered?: (plan: Plan) => Plan;
};

/** Part of a line of the canonical trace. */
export type Shown = {
  readonly at?: string;
  readonly step?: string;
  readonly type?: string;
  readonly branch?: string;
  readonly detail?: object;
};

type More = { readonly at?: string; readonly detail?: object };

export const entered = (step: string, at?: string): Shown => ({ type: 'entered', step, ...(at === undefined ? {} : { at }) });
export const left = (step: string, branch: string, at?: string): Shown => ({
  type: 'left',
  step,
  branch,
  ...(at === undefined ? {} : { at }),
});
export const resulted = (step: string, outcome: string, { at, detail }: More = {}): Shown => ({
  type: 'resulted',
  step,
  ...(at === undefined ? {} : { at }),
  detail: { outcome, ...detail },
});
export const received = (type: string, at?: string): Shown => ({ type: 'received', ...(at === undefined ? {} : { at }), detail: { type } });
export const ended = (outcome: string, at?: string): Shown => ({ type: 'ended', ...(at === undefined ? {} : { at }), detail: { outcome } });

/** A Tuesday, ten in the morning where the debtor lives. */
export const TUESDAY = '2026-11-10T10:00:00-05:00';

/** A debtor in Georgia, in Eastern time, who owes 842 dollars and can be reached by SMS, WhatsApp and e-mail. */
export const debtor = (change: { person?: object; account?: object; workspace?: object; [part: string]: unknown } = {}): object => ({
  ...change,
  workspace: {
    firm: { name: 'Northern Recovery', email: 'care@northern.example', phone: '+12125550100', postalAddress: '1 Pine St' },
    ...change.workspace,
  },
  person: {
    externalId: 'P-1',
    fullName: 'Ann Example',
    language: 'en',
    country: 'US',
    subdivision: 'GA',
    timezone: 'America/New_York',
    mobile: '+1 404 555 0123',
    email: 'ann@example.com',
    addressesConfirmed: 'yes',
    ...change.person,
  },
  account: {
    externalId: 'A-1',
    creditor: 'First Bank',
    creditorType: 'thirdPartyCollector',
    debtType: 'consumerCredit',
    balance: '842.00',
    currency: 'USD',
    dueDate: '2026-09-01',
    noticeSentOn: '2026-09-10',
    ...change.account,
  },
});
