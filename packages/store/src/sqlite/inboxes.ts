import type { EnrolmentId } from '@makegood/base';
import type { Database } from 'better-sqlite3';
import type { Notified, Write } from '../writes.ts';

type Notify = Extract<Write, { write: 'notify' }>;

/** Puts events into the inboxes of those they concern, once each. */
export function inboxes(database: Database): (write: Notify) => readonly Notified[] {
  const into = (column: string) =>
    database.prepare<unknown[], { enrolmentId: EnrolmentId }>(
      `insert into "enrolmentEvents" ("enrolmentId", "eventId", "workspaceId", at, payload)
       select id, ?, "workspaceId", ?, ? from enrolments
       where "workspaceId" = ? and "${column}" = ? and "endedAt" is null and id is not ?
       on conflict do nothing returning "enrolmentId"`,
    );
  const ofAccount = into('accountId');
  const ofPerson = into('personId');
  const ofEnrolment = into('id');
  return ({ workspaceId, of, event, except }) => {
    const [statement, id] =
      'account' in of ? [ofAccount, of.account] : 'person' in of ? [ofPerson, of.person] : [ofEnrolment, of.enrolment];
    return statement
      .all(event.id, event.at, JSON.stringify(event), workspaceId, id, except ?? null)
      .map((row) => ({ enrolment: row.enrolmentId, event }));
  };
}
