import type { Store } from '@makegood/store';
import { expect, it } from 'vitest';
import { deskAtWork } from '../workspaces/desk.fixture.ts';
import { createJourney } from './create-journey.ts';
import { findJourney } from './find-journey.ts';
import { restoreVersion } from './journey-versions.ts';
import { publishJourney } from './publish-journey.ts';
import { wireDocument } from './read-document.ts';
import { saveDraft } from './save-draft.ts';

it('a version is restored also when the draft is published in that moment: nobody saved anything that could be lost', async () => {
  const at = await deskAtWork();
  try {
    const { desk, store } = at;
    const { id } = (await createJourney(desk, { name: 'First', from: { type: 'blank' } })).journey;
    await publishJourney(desk, id, { revision: 1, inFlight: 'stay' });
    const first = wireDocument((await findJourney(desk, id)).draft);
    await saveDraft(desk, id, { document: { ...first, description: 'Second' }, baseRevision: 1 });
    let between = 0;
    const slow: Store = {
      ...store,
      async commit(batch) {
        between += 1;
        if (between === 1) await publishJourney(desk, id, { revision: 2, inFlight: 'stay' });
        return store.commit(batch);
      },
    };
    expect(await restoreVersion({ ...desk, store: slow }, id, 1, { revision: 2 })).toMatchObject({ revision: 3, document: first });
    expect(await findJourney(desk, id)).toMatchObject({ draftRevision: 3, liveVersion: 2, draftAuthors: [{ user: desk.caller.id }] });
    await expect(restoreVersion(desk, id, 2, { revision: 2 })).rejects.toMatchObject({ code: 'conflict', details: { revision: 3 } });
  } finally {
    await at.close();
  }
});
