import { parseLocalDate } from '@makegood/base';
import { api, type PackSummary, type PackVersionDetail } from '@makegood/contract';
import { titleWords, type Pack } from '@makegood/rules';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useNow } from '../../app/session.tsx';
import { useAsk } from '../../api/queries.ts';
import { dayOf } from '../../format/instants.ts';
import { useSay } from '../../i18n/say.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { ChangesView } from './changes/ChangesView.tsx';
import { PackContext, type PackOnScreen } from './editor/PackContext.tsx';
import { createPackEditor } from './editor/packEditor.ts';
import { packOf } from './editor/packDocument.ts';
import { usePackAutosave, type PackSavingState } from './editor/usePackAutosave.ts';
import { AffectedPeople } from './backtest/AffectedPeople.tsx';
import { EditorBanner } from './EditorBanner.tsx';
import { HolidaysView } from './holidays/HolidaysView.tsx';
import { PackActions } from './PackActions.tsx';
import { PackChips } from './PackChips.tsx';
import { PackList } from './PackList.tsx';
import { PackSide } from './PackSide.tsx';
import { PackTabs } from './PackTabs.tsx';
import classes from './Rules.module.css';
import { RulesView } from './RulesView.tsx';
import { TestsView } from './tests/TestsView.tsx';
import { TryView } from './trial/TryView.tsx';
import { HistoryView } from './versions/HistoryView.tsx';
import type { PackView } from './search.ts';

const route = getRouteApi('/app/rules/$packId');

type PackPageProps = { readonly detail: PackVersionDetail; readonly pack: Pack; readonly summary: PackSummary | null };

/** The officer's desk for one version: its rules in the middle, what it would do and who agrees beside them. */
export function PackPage(props: PackPageProps) {
  return props.detail.version.id !== null && props.detail.version.can.includes('edit') ? <Drawing {...props} /> : <Reading {...props} />;
}

/** The day whose dated numbers are shown: that on which a version is to begin, if it lies ahead. */
function useDay({ version }: PackVersionDetail): PackOnScreen['on'] {
  const now = useNow();
  const today = dayOf(now, version.zone);
  const start = version.activeFrom !== null && version.activeFrom > now ? dayOf(version.activeFrom, version.zone) : null;
  const proposed = version.proposedStart?.type === 'onDate' ? version.proposedStart.date : null;
  const day = parseLocalDate([today, start ?? proposed ?? today].sort().at(-1) ?? today);
  if (day === null) throw new Error(`No day: ${today}`);
  return day;
}

function useBefore({ inForce, version }: PackVersionDetail): Pack | null {
  return useMemo(() => {
    const document = inForce && inForce.version.id !== version.id ? packOf(inForce.document) : null;
    return document?.ok ? document.value : null;
  }, [inForce, version.id]);
}

function Reading({ detail, pack, summary }: PackPageProps) {
  const before = useBefore(detail);
  const on = useDay(detail);
  const shown = useMemo(
    (): PackOnScreen => ({ pack, before, on, editor: null, findings: detail.findings }),
    [pack, before, on, detail.findings],
  );
  return <Desk detail={detail} shown={shown} summary={summary} saving={null} />;
}

function Drawing({ detail, pack, summary }: PackPageProps) {
  const [editor] = useState(() => createPackEditor(pack));
  const id = detail.version.id;
  if (id === null) throw new Error('What the release brings is not drawn on');
  const saving = usePackAutosave(editor, { id, revision: detail.version.revision, document: detail.document, who: detail.version });
  const present = useStore(editor, ({ history }) => history.present);
  const before = useBefore(detail);
  const on = useDay(detail);
  const findings = saving.answer?.findings ?? detail.findings;
  const shown = useMemo((): PackOnScreen => ({ pack: present, before, on, editor, findings }), [present, before, on, editor, findings]);
  return <Desk detail={detail} shown={shown} summary={summary} saving={saving} />;
}

type DeskProps = {
  readonly detail: PackVersionDetail;
  readonly shown: PackOnScreen;
  readonly summary: PackSummary | null;
  /** Null while it can only be read. */
  readonly saving: PackSavingState | null;
};

function Desk({ detail, shown, summary, saving }: DeskProps) {
  const say = useSay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const packs = useAsk(api.packs.list, {}, { staleTime: 30_000 });
  const { version } = detail;
  const here = packs.data?.items.find(({ id }) => id === version.packId) ?? null;
  const view: PackView = search.view ?? (version.state === 'review' ? 'changes' : 'rules');
  return (
    <PackContext value={shown}>
      <Screen
        title={say.said(titleWords(shown.pack))}
        trail={[{ label: say('web.rules.title'), to: '/rules' }]}
        layout="bare"
        chips={<PackChips detail={detail} saving={saving} />}
        actions={<PackActions detail={detail} saving={saving} />}
      >
        <div className={classes.page}>
          <PackList packs={packs.data?.items ?? []} chosen={version.packId} />
          <div className={classes.middle}>
            {saving ? <EditorBanner saving={saving} /> : null}
            <PackTabs
              view={view}
              version={version}
              findings={shown.findings}
              onView={(next) => void navigate({ search: { ...search, view: next } })}
            />
            {view === 'rules' ? <RulesView /> : null}
            {view === 'holidays' ? <HolidaysView /> : null}
            {view === 'changes' ? <ChangesView version={version} /> : null}
            {view === 'tests' ? <TestsView version={version} /> : null}
            {view === 'try' ? <TryView version={version} /> : null}
            {view === 'history' ? <HistoryView packId={version.packId} shown={version} /> : null}
          </div>
          <PackSide detail={detail} summary={summary ?? here} saved={saving === null || saving.saving.state === 'saved'} />
        </div>
        {search.people ? (
          <AffectedPeople id={search.people} close={() => void navigate({ search: { ...search, people: undefined } })} />
        ) : null}
      </Screen>
    </PackContext>
  );
}
