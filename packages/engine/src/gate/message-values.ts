import { daysBetween, money, type Instant } from '@makegood/base';
import { localAt } from '@makegood/calendar';
import type { TemplateValue, TemplateValues } from '@makegood/journey/template';
import type { Account, PaymentPromise, Person, Workspace } from '@makegood/store';
import { zonesOf } from './contact-context.ts';
import type { LinkKind } from './link-tokens.ts';

export type MessageSubject = {
  readonly workspace: Workspace;
  readonly person: Person;
  readonly account: Account;
  /** The open promise that was made last, if there is one. */
  readonly promise: PaymentPromise | null;
  readonly links: Readonly<Record<LinkKind, string | null>>;
  readonly at: Instant;
};

/** Everything a template may print about one person and account. What is not known is null, and a text that needs it is not sent. */
export function messageValues({ workspace, person, account, promise, links, at }: MessageSubject): TemplateValues {
  const zone = zonesOf(person)[0];
  const { firm } = workspace.settings;
  const past = account.dueDate === null || zone === undefined ? null : daysBetween(account.dueDate, localAt(at, zone).date);
  const balance = money(account.balanceMinor, account.currency);
  return {
    ...ownFields(account),
    'person.first_name': person.firstName,
    'person.last_name': person.lastName,
    'person.full_name': person.fullName,
    'person.language': person.language,
    'account.balance': balance,
    'account.amount_due': balance,
    'account.due_date': account.dueDate,
    'account.days_past_due': past === null ? null : Math.max(0, past),
    'account.product': account.product,
    'account.creditor': account.creditor,
    'account.number_ending': account.externalId.replace(/[^\p{L}\p{N}]/gu, '').slice(-4),
    'firm.name': firm.name,
    'firm.phone': firm.phone,
    'firm.address': firm.postalAddress,
    'link.pay': links.pay,
    'link.unsubscribe': links.unsubscribe,
    'link.preferences': links.preferences,
    'promise.amount': promise === null ? null : money(promise.minor, promise.currency),
    'promise.due_date': promise === null ? null : promise.dueDate,
  };
}

/** What a journey or an import set on the account, as `var.<name>`. */
const ownFields = (account: Account): Record<string, TemplateValue> =>
  Object.fromEntries(Object.entries(account.custom).map(([name, value]) => [`var.${name}`, value]));
