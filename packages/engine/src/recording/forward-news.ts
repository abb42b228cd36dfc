import type { EnrolmentId } from '@makegood/base';
import type { Store, Write } from '@makegood/store';
import { enrolledEvent, type Host, type NewEnrolment } from '../host.ts';

/** Enrolments whose news is handed over at a time. */
const PAGE = 200;

/**
 * Hands the events that were stored for a workspace's enrolments to a host with a log of its own, and marks them when it
 * has them. Killed in between, an event is handed over again: the host counts it once by its id. Returns how many.
 */
export async function forwardNews(
  store: Store,
  host: Host,
  workspace: string,
  now: () => Promise<number>,
  except: ReadonlySet<string> = new Set(),
): Promise<number> {
  let forwarded = 0;
  for (;;) {
    const found = await store.enrolments.withNews(workspace, PAGE + except.size);
    const enrolments = found.filter((enrolment) => !except.has(enrolment));
    if (enrolments.length === 0) return forwarded;
    for (const enrolment of enrolments)
      for (const event of await store.enrolments.news(enrolment)) {
        await host.deliver(enrolment, event.payload);
        const appliedAt = (await now()) as typeof event.at;
        await store.commit([
          {
            write: 'update',
            in: 'enrolmentEvents',
            key: { enrolmentId: enrolment as EnrolmentId, eventId: event.eventId },
            set: { appliedAt },
          },
        ]);
        forwarded += 1;
      }
  }
}

/** The host has taken these in: their first event need not be handed over. Killed before this, it is, and counts once. */
export async function markEntered(store: Store, enrolments: readonly NewEnrolment[]): Promise<void> {
  if (enrolments.length === 0) return;
  await store.commit(
    enrolments.map((enrolment): Write => ({
      write: 'update',
      in: 'enrolmentEvents',
      key: { enrolmentId: enrolment.enrolment as EnrolmentId, eventId: enrolledEvent(enrolment).id },
      set: { appliedAt: enrolment.at },
    })),
  );
}
