import { api, type PackVersion, type PackVersionDetail } from '@makegood/contract';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { packOf } from './editor/packDocument.ts';
import { PackPage } from './PackPage.tsx';
import { UnreadablePack } from './UnreadablePack.tsx';

const route = getRouteApi('/app/rules/$packId');

/** One pack: as it decides now, or one version of it as it is drawn, read, or was. */
export function PackScreen() {
  const { packId } = route.useParams();
  const { version } = route.useSearch();
  return version === undefined ? <InForce packId={packId} /> : <OneVersion id={version} />;
}

function Waiting({ asked }: { readonly asked: Parameters<typeof Asked>[0]['asked'] }) {
  const say = useSay();
  return (
    <Screen title={say('web.rules.pack')} trail={[{ label: say('web.rules.title'), to: '/rules' }]}>
      <Asked asked={asked}>{() => null}</Asked>
    </Screen>
  );
}

function InForce({ packId }: { readonly packId: string }) {
  const asked = useAsk(api.packs.read, { params: { id: packId } });
  const shown = useMemo((): PackVersionDetail | null => {
    if (!asked.data) return null;
    const { versions, document } = asked.data;
    const version: PackVersion | undefined = versions.find(({ state }) => state === 'inForce') ?? versions[0];
    return version ? { version, document, findings: [], inForce: null, approvers: [] } : null;
  }, [asked.data]);
  if (!asked.data || !shown) return <Waiting asked={asked} />;
  return <Readable key={shown.version.id ?? shown.version.hash ?? ''} detail={shown} summary={asked.data.pack} />;
}

function OneVersion({ id }: { readonly id: NonNullable<PackVersion['id']> }) {
  const asked = useAsk(api.packVersions.read, { params: { id } }, { refetchInterval: 15_000 });
  return asked.data ? <Readable key={id} detail={asked.data} summary={null} /> : <Waiting asked={asked} />;
}

type ReadableProps = { readonly detail: PackVersionDetail; readonly summary: Parameters<typeof PackPage>[0]['summary'] };

function Readable({ detail, summary }: ReadableProps) {
  const pack = useMemo(() => packOf(detail.document), [detail.document]);
  return pack.ok ? (
    <PackPage detail={detail} pack={pack.value} summary={summary} />
  ) : (
    <UnreadablePack detail={detail} issues={pack.error} />
  );
}
