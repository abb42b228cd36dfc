import type { JourneyEvent } from '@makegood/journey/core';
import type { Enrolment, EnrolmentQuery, Write } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';

/** Enrolments read at a time. */
const PAGE = 1_000;

/** The enrolments of a query, one page after the other. */
export async function* enrolmentsOf(desk: Desk, query: EnrolmentQuery): AsyncGenerator<Enrolment> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Desk['store']['overviews']['enrolmentsOf']>> = await desk.store.overviews.enrolmentsOf(
      desk.workspace.id,
      query,
      { after, limit: PAGE },
    );
    yield* page.items;
    after = page.next;
  } while (after !== null);
}

/** An event for an enrolment's inbox: it is durable with the batch it is written in, and the host takes it from there. */
export const eventWrite = (desk: Desk, enrolment: Enrolment, event: JourneyEvent): Write => ({
  write: 'insertIfAbsent',
  into: 'enrolmentEvents',
  row: { enrolmentId: enrolment.id, eventId: event.id, workspaceId: desk.workspace.id, at: event.at, payload: event },
});
