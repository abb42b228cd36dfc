import { Button } from '@mantine/core';
import { api, type PackSummary, type PackVersionDetail } from '@makegood/contract';
import { Link } from '@tanstack/react-router';
import { useAct } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { useTell } from '../../kit/tell.ts';
import { useNavigate } from '@tanstack/react-router';
import { AboutPack } from './AboutPack.tsx';
import { BackTestPanel } from './backtest/BackTestPanel.tsx';
import { usePack } from './editor/PackContext.tsx';
import { PackTitles } from './PackTitles.tsx';
import classes from './Rules.module.css';
import { CheckSummary } from './tests/CheckSummary.tsx';
import { StandingNotice } from './versions/StandingNotice.tsx';

type PackSideProps = { readonly detail: PackVersionDetail; readonly summary: PackSummary | null; readonly saved: boolean };

/** Beside the rules: what the version would have done and would do, who agrees to it, and whether it is fit. */
export function PackSide({ detail, summary, saved }: PackSideProps) {
  const say = useSay();
  const { pack } = usePack();
  const { version } = detail;
  const proposed = version.id !== null && ['draft', 'review', 'approved', 'scheduled'].includes(version.state);
  return (
    <aside className={classes.side} aria-label={say('web.rules.side')}>
      {proposed ? (
        <>
          <StandingNotice detail={detail} />
          <CheckSummary version={version} />
          <BackTestPanel version={version} document={detail.document} saved={saved} />
          <PackTitles />
        </>
      ) : (
        <>
          {summary ? <OpenVersion summary={summary} shown={version.id} /> : null}
          {version.state === 'superseded' || version.state === 'withdrawn' ? <StandingNotice detail={detail} /> : null}
          {summary?.releaseHasNews ? <ReleaseNews packId={pack.id} /> : null}
          {summary ? <AboutPack summary={summary} version={version} pack={pack} /> : null}
        </>
      )}
    </aside>
  );
}

/** A version of this pack is on its way. */
function OpenVersion({ summary, shown }: { readonly summary: PackSummary; readonly shown: string | null }) {
  const say = useSay();
  const { open } = summary;
  if (!open || open.id === shown) return null;
  return (
    <Notice
      tone="info"
      title={say(`web.rules.open.notice.${open.state}`, { version: open.version })}
      action={
        <Link className={classes.button} to="/rules/$packId" params={{ packId: summary.id }} search={{ version: open.id }}>
          {say('web.rules.open.go')}
        </Link>
      }
    />
  );
}

/** The release brings another text than the one that the workspace's own version grew from. */
function ReleaseNews({ packId }: { readonly packId: string }) {
  const say = useSay();
  const tell = useTell();
  const navigate = useNavigate();
  const may = useMay('packs.draw');
  const begin = useAct(api.packVersions.begin, ({ version }) => {
    if (version.id) void navigate({ to: '/rules/$packId', params: { packId }, search: { version: version.id } });
  });
  return (
    <Notice
      tone="warn"
      title={say('web.rules.release.news')}
      action={
        may ? (
          <Button
            size="xs"
            loading={begin.isPending}
            onClick={() => begin.mutate({ params: { id: packId }, body: { from: { type: 'builtIn' } } }, { onError: tell.failed })}
          >
            {say('web.rules.release.begin')}
          </Button>
        ) : undefined
      }
    >
      {say('web.rules.release.news.help')}
    </Notice>
  );
}
