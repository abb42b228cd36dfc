import { api, type Import } from '@makegood/contract';
import { getRouteApi } from '@tanstack/react-router';
import { FIXED, useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { When } from '../../kit/When.tsx';
import { MappingView } from './MappingView.tsx';
import { DoneView, FailedView, RunningView } from './OutcomeView.tsx';

const route = getRouteApi('/app/imports/$importId');

function Mapping({ one }: { readonly one: Import }) {
  const asked = useAsk(api.imports.detection, { params: { id: one.id } }, FIXED);
  return <Asked asked={asked}>{(uploaded) => <MappingView key={uploaded.import.id} uploaded={uploaded} />}</Asked>;
}

function ImportBody({ one }: { readonly one: Import }) {
  const say = useSay();
  const may = useMay('imports.run');
  if (one.state === 'running') return <RunningView one={one} />;
  if (one.state === 'done') return <DoneView one={one} />;
  if (one.state === 'failed') return <FailedView one={one} />;
  return may ? <Mapping one={one} /> : <Notice tone="info" title={say('web.import.notAllowed')} />;
}

/** One import from the upload to what came of it. */
export function ImportScreen() {
  const say = useSay();
  const { importId } = route.useParams();
  const asked = useAsk(
    api.imports.read,
    { params: { id: importId } },
    { refetchInterval: (query) => (query.state.data?.state === 'running' ? 500 : false) },
  );
  const one = asked.data;
  return (
    <Screen
      title={one?.fileName ?? say('web.import.file')}
      trail={[{ label: say('web.import.title'), to: '/imports' }]}
      chips={
        one ? (
          <>
            <Chip>{say(`web.import.kind.${one.kind}`)}</Chip>
            <small>
              <When at={one.startedAt} /> {say('web.import.took', { by: one.by })}
            </small>
          </>
        ) : null
      }
    >
      <Asked asked={asked}>{(found) => <ImportBody one={found} />}</Asked>
    </Screen>
  );
}
