import { api, type Import } from '@makegood/contract';
import { IconTableImport } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { formatCount } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import type { Column } from '../../kit/DataTable.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { PagedTable } from '../../kit/PagedTable.tsx';
import { usePages } from '../../kit/Pager.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import type { Tone } from '../../kit/theme/tokens.ts';
import { When } from '../../kit/When.tsx';
import { UploadCard } from './UploadCard.tsx';

const SIZE = 25;
const TONE = { uploaded: 'info', running: 'brand', done: 'ok', failed: 'stop' } as const satisfies Record<Import['state'], Tone>;

function useImportColumns(): readonly Column<Import>[] {
  const say = useSay();
  const { locale } = useLanguage();
  return [
    {
      id: 'file',
      header: say('web.import.file'),
      cell: (one) => (
        <>
          <Link to="/imports/$importId" params={{ importId: one.id }}>
            {one.fileName}
          </Link>
          <br />
          <small>{say(`web.import.kind.${one.kind}`)}</small>
        </>
      ),
    },
    { id: 'when', header: say('web.import.when'), cell: (one) => <When at={one.startedAt} /> },
    { id: 'by', header: say('web.import.by'), wideOnly: true, cell: (one) => one.by },
    { id: 'rows', header: say('web.import.rows'), align: 'end', cell: (one) => formatCount(one.rows.read, locale) },
    {
      id: 'outcome',
      header: say('web.import.outcome'),
      cell: (one) => (
        <span style={{ display: 'inline-flex', gap: 6, flexWrap: 'wrap' }}>
          <Chip tone={TONE[one.state]}>{say(`web.import.state.${one.state}`)}</Chip>
          {one.rows.wrong > 0 ? <Chip tone="warn">{say('web.import.wrongRows', { count: one.rows.wrong })}</Chip> : null}
        </span>
      ),
    },
  ];
}

export function ImportsScreen() {
  const say = useSay();
  const may = useMay('imports.run');
  const navigate = useNavigate();
  const pages = usePages('imports');
  const asked = useAsk(
    api.imports.list,
    { query: { limit: SIZE, cursor: pages.cursor } },
    { refetchInterval: (query) => (query.state.data?.items.some((one) => one.state === 'running') ? 1000 : false) },
  );
  const columns = useImportColumns();
  return (
    <Screen title={say('web.import.title')}>
      {may ? <UploadCard /> : <Notice tone="info" title={say('web.import.notAllowed')} />}
      <h2>{say('web.import.earlier')}</h2>
      <PagedTable
        asked={asked}
        pages={pages}
        size={SIZE}
        label={say('web.import.earlier')}
        columns={columns}
        rowKey={(one) => one.id}
        open={(one) => void navigate({ to: '/imports/$importId', params: { importId: one.id } })}
        empty={
          <EmptyState icon={<IconTableImport size={24} />} title={say('web.import.none')}>
            {say('web.import.none.help')}
          </EmptyState>
        }
      />
    </Screen>
  );
}
