import { useMediaQuery } from '@mantine/hooks';
import { api } from '@makegood/contract';
import { parseDocument } from '@makegood/journey';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { JourneyEditor } from '../../canvas/editor/JourneyEditor.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { JourneyTalk } from './comments/CommentsContext.tsx';
import { DrawnJourney } from './DrawnJourney.tsx';
import type { JourneyPageProps } from './journeyDetail.ts';
import { OverlayProvider } from './overlay/OverlayContext.tsx';
import { JourneyPresence } from './presence/PresenceContext.tsx';
import { UnreadableJourney } from './UnreadableJourney.tsx';

const route = getRouteApi('/app/journeys/$journeyId');

export function JourneyScreen() {
  const say = useSay();
  const { journeyId } = route.useParams();
  const asked = useAsk(api.journeys.read, { params: { id: journeyId } });
  const trail = [{ label: say('web.journeys.title'), to: '/journeys' }];
  return asked.data ? (
    <JourneyPage key={asked.data.journey.id} detail={asked.data} trail={trail} />
  ) : (
    <Screen title={say('web.journeys.name')} trail={trail}>
      <Asked asked={asked}>{() => null}</Asked>
    </Screen>
  );
}

/** One editor around everything that shows the drawing; a document that this release cannot read is only named. */
function JourneyPage({ detail, trail }: JourneyPageProps) {
  const { id } = detail.journey;
  // Drawing needs room; reading, talking and reviewing do not.
  const wide = useMediaQuery('(min-width: 800px)', true, { getInitialValueInEffect: false });
  const [parsed] = useState(() => parseDocument(detail.document));
  if (!parsed.ok) return <UnreadableJourney detail={detail} trail={trail} problem={parsed.error} />;
  return (
    <JourneyEditor journey={id} document={parsed.value} draft={detail} editable={wide}>
      <JourneyPresence journey={id}>
        <JourneyTalk journey={id}>
          <OverlayProvider journey={detail.journey}>
            <DrawnJourney detail={detail} trail={trail} wide={wide} />
          </OverlayProvider>
        </JourneyTalk>
      </JourneyPresence>
    </JourneyEditor>
  );
}
