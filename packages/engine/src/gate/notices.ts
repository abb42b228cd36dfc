import type { Instant } from '@makegood/base';
import { localAt, type Zone } from '@makegood/calendar';
import type { ContactContextInput, StatusName } from '@makegood/rules';
import type { Account } from '@makegood/store';

type StatusInput = NonNullable<ContactContextInput['statuses']>[number];

/**
 * What laws call the first notice of a debt. A firm sends the one that the debtor's place asks for, and rules of other
 * places do not decide, so one date on the account answers them all: Ontario and the United States, Quebec, Nevada
 * (medical debt), Romania (assignment).
 */
const FIRST_NOTICES = [
  'writtenNoticeSent',
  'noticeOfPaymentSent',
  'writtenNotificationSent',
  'assignmentNoticeSent',
] as const satisfies readonly StatusName[];

export const noticeStatuses = (accounts: readonly Pick<Account, 'id' | 'noticeSentOn'>[]): StatusInput[] =>
  accounts.flatMap(({ id, noticeSentOn }) =>
    noticeSentOn === null ? [] : FIRST_NOTICES.map((status): StatusInput => ({ status, at: noticeSentOn, debtIds: [id] })),
  );

/** Whether the account's first notice is out by the local date of everywhere the person may be. */
export const noticeWasSent = ({ noticeSentOn }: Pick<Account, 'noticeSentOn'>, at: Instant, zones: readonly Zone[]): boolean =>
  noticeSentOn !== null && zones.every((zone) => noticeSentOn <= localAt(at, zone).date);
