import type { DocumentProblem } from '@makegood/journey';
import { useSay } from '../../i18n/say.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import classes from './Journey.module.css';
import { JourneyActions } from './JourneyActions.tsx';
import { JourneyAside } from './JourneyAside.tsx';
import { JourneyChips } from './JourneyChips.tsx';
import type { JourneyPageProps } from './journeyDetail.ts';

/** A drawing that this release cannot read is named with why; what runs goes on, and the file can be taken out. */
export function UnreadableJourney({ detail, trail, problem }: JourneyPageProps & { readonly problem: DocumentProblem }) {
  const say = useSay();
  const { journey, findings } = detail;
  return (
    <Screen
      title={journey.name}
      trail={trail}
      layout="bare"
      chips={<JourneyChips journey={journey} saving={null} findings={findings} />}
      actions={<JourneyActions journey={journey} document={detail.document} saved={false} />}
    >
      <div className={classes.page}>
        <div className={classes.body}>
          <Notice tone="stop" title={say('web.journey.unreadable')} urgent>
            {say.said(problem.message)}
          </Notice>
        </div>
        <aside className={classes.aside} aria-label={journey.name}>
          <JourneyAside detail={detail} findings={findings} />
        </aside>
      </div>
    </Screen>
  );
}
