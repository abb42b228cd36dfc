import type { JourneySummary, PublishPreview } from '@makegood/contract';
import { diffDocuments } from '@makegood/journey';
import { useMemo } from 'react';
import { useJourneyName } from '../../../canvas/calls/useJourneyName.ts';
import { useDocument } from '../../../canvas/editor/EditorContext.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { ChangesList } from '../compare/ChangesList.tsx';
import { useVersionDocument } from '../compare/useVersionDocument.ts';
import classes from './Publish.module.css';

type ChangesSinceProps = { readonly journey: JourneySummary; readonly preview: PublishPreview };

/** Everything that this publication brings, whoever drew it: nobody's half-done work goes out unseen. */
export function ChangesSince({ journey, preview: { authors } }: ChangesSinceProps) {
  const say = useSay();
  const drawn = useDocument();
  const { document } = useVersionDocument(journey.id, journey.live?.versionNumber ?? null);
  const journeyName = useJourneyName();
  const diff = useMemo(() => (document ? diffDocuments(document, drawn, journeyName) : null), [document, drawn, journeyName]);
  const names = authors.map(({ name }) => name).join(', ');
  return (
    <section className={classes.part} aria-label={say('web.publish.changes')}>
      <h3>
        {journey.live === null
          ? say('web.publish.changes.first', { names, count: authors.length })
          : say('web.publish.changes.since', { names, count: authors.length, version: journey.live.versionNumber })}
      </h3>
      {diff ? (
        <div className={classes.changes} tabIndex={0} role="group" aria-label={say('web.publish.changes')}>
          <ChangesList diff={diff} level={4} />
        </div>
      ) : null}
    </section>
  );
}
