import type { Store, Write } from '@makegood/store';
import { sampleId } from '@makegood/store/samples';
import { expect, it } from 'vitest';
import { deskAtWork } from '../workspaces/desk.fixture.ts';
import { createJourney } from './create-journey.ts';
import { drawnHash } from './drawn-content.ts';
import { findJourney } from './find-journey.ts';
import { publishJourney } from './publish-journey.ts';

const bo = { user: sampleId('user', 'usr_bo'), name: 'Bo' };
const review = sampleId('review', 'rvw_one');
const back: Write = { write: 'update', in: 'journeyReviews', key: { id: review }, set: { state: 'withdrawn' } };

it('is not published on an approval that is taken back while it is being published', async () => {
  const at = await deskAtWork();
  try {
    const { desk, store } = at;
    const id = (await createJourney(desk, { name: 'Approved', from: { type: 'blank' } })).journey.id;
    const journey = await findJourney(desk, id);
    const given = await store.commit([
      {
        write: 'insert',
        into: 'journeyReviews',
        row: {
          id: review,
          workspaceId: desk.workspace.id,
          journeyId: journey.id,
          cycle: 1,
          state: 'approved',
          revision: 1,
          hash: await drawnHash(desk, journey),
          askedBy: { user: desk.caller.id, name: desk.caller.name },
          askedAt: desk.now,
          note: '',
          decidedBy: bo,
          decidedAt: desk.now,
          document: journey.draft,
        },
      },
    ]);
    expect(given.ok).toBe(true);
    // Versions are counted after the approval was looked at, and before it is written down with them.
    const slow: Store = {
      ...store,
      journeys: {
        ...store.journeys,
        async versions(...asked) {
          await store.commit([back]);
          return store.journeys.versions(...asked);
        },
      },
    };
    const asked = { revision: 1, inFlight: 'stay' } as const;
    await expect(publishJourney({ ...desk, store: slow }, id, asked)).rejects.toMatchObject({ code: 'conflict' });
    expect(await store.journeys.versions(desk.workspace.id, id)).toEqual([]);
    expect((await publishJourney(desk, id, asked)).version).toMatchObject({ number: 1, approval: null });
  } finally {
    await at.close();
  }
});
