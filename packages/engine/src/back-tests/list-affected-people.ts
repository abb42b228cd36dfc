import { formatInstant, instant, message } from '@makegood/base';
import { say } from '@makegood/base/text';
import type { BackTestPerson, Page } from '@makegood/contract';
import { csvLine, UTF8_MARK } from '@makegood/portfolio';
import type { AffectedPerson, BackTestPeopleQuery } from '@makegood/store';
import { journeyNames } from '../queries/journey-names.ts';
import { pageAnswer } from '../queries/page-answer.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import type { Desk } from '../workspaces/desk.ts';
import { findBackTest } from './find-back-test.ts';
import { backTestTexts } from './texts.ts';

type Filter = { readonly effect?: BackTestPeopleQuery['effect'] | undefined };
type Query = Filter & { readonly cursor?: string | undefined; readonly limit: number };

/** Whom a back-test concerns, those with the most contacts first. @throws Problem `notFound` */
export async function listAffectedPeople(desk: Desk, id: string, query: Query): Promise<Page<BackTestPerson>> {
  const row = await findBackTest(desk, id);
  const page = await desk.store.backTests.people(row.id, filterOf(query), { after: query.cursor ?? null, limit: query.limit });
  const nameOf = await journeyNames(desk);
  return pageAnswer(
    page,
    page.items.map((item) => wirePerson(desk, item, nameOf)),
  );
}

const filterOf = ({ effect }: Filter): BackTestPeopleQuery => (effect === undefined ? {} : { effect });

function wirePerson(desk: Desk, { row, person, account }: AffectedPerson, nameOf: (journey: string) => string): BackTestPerson {
  const { waits, refused, reviewed, allowed, decisionId, enrolmentId, journeyId, nextEffect, lawfulNow, lawfulThen } = row;
  return {
    accountId: row.accountId,
    personId: row.personId,
    personName: person.fullName,
    accountNumber: account.externalId,
    effects: { waits, refused, reviewed, allowed },
    decisionId,
    next:
      nextEffect === null || enrolmentId === null || journeyId === null
        ? null
        : {
            enrolmentId,
            journeyId,
            journeyName: nameOf(journeyId),
            effect: nextEffect,
            lawfulNow,
            lawfulThen,
            zone: person.zone ?? desk.workspace.timezone,
          },
  };
}

/** Pages are read as the file is written, so a list of any length takes the room of one. */
const PEOPLE_AT_A_TIME = 500;
const COLUMNS = ['account', 'person', 'waits', 'refused', 'reviewed', 'allowed', 'journey', 'next', 'lawfulNow', 'lawfulThen'] as const;

/** The whole list as a file, in the language of whoever asks. That it was taken out is written down. @throws Problem `notFound` */
export async function exportAffectedPeople(
  desk: Desk,
  id: string,
  filter: Filter,
): Promise<{ readonly name: string; readonly lines: AsyncGenerator<string> }> {
  const row = await findBackTest(desk, id);
  await desk.store.commit([auditLine(desk, 'backTest.exported', row.id, { effect: filter.effect ?? null })]);
  return { name: `back-test-${row.packId}-${formatInstant(row.periodTo).slice(0, 10)}.csv`, lines: lines(desk, id, filter) };
}

async function* lines(desk: Desk, id: string, filter: Filter): AsyncGenerator<string> {
  const spoken = (text: string): string => say(backTestTexts, desk.caller.locale, message(text));
  const time = (at: number | null): string => (at === null ? '' : formatInstant(instant(at)));
  yield UTF8_MARK + csvLine(COLUMNS.map((column) => spoken(`engine.backTest.column.${column}`)));
  let cursor: string | undefined;
  do {
    const page: Page<BackTestPerson> = await listAffectedPeople(desk, id, { ...filter, cursor, limit: PEOPLE_AT_A_TIME });
    for (const { accountNumber, personName, effects, next } of page.items)
      yield csvLine([
        accountNumber,
        personName,
        ...[effects.waits, effects.refused, effects.reviewed, effects.allowed].map(String),
        next?.journeyName ?? '',
        next ? spoken(`engine.backTest.next.${next.effect}`) : '',
        time(next?.lawfulNow ?? null),
        time(next?.lawfulThen ?? null),
      ]);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
