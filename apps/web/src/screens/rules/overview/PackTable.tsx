import type { PackSummary } from '@makegood/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { DataTable, type Column } from '../../../kit/DataTable.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { CheckedAge } from './CheckedAge.tsx';
import { CoverageBar } from './CoverageBar.tsx';
import classes from './Overview.module.css';

function useColumns(): readonly Column<PackSummary>[] {
  const say = useSay();
  return [
    {
      id: 'pack',
      header: say('web.rules.list.pack'),
      cell: (pack) => (
        <span className={classes.name}>
          <Link to="/rules/$packId" params={{ packId: pack.id }}>
            {say.said(pack.title)}
          </Link>
          {pack.jurisdiction ? <small>{pack.jurisdiction}</small> : null}
        </span>
      ),
    },
    { id: 'rules', header: say('web.rules.list.rules'), align: 'end', width: '70px', cell: (pack) => pack.rules },
    { id: 'coverage', header: say('web.rules.coverage'), width: '170px', cell: (pack) => <CoverageBar coverage={pack.coverage} /> },
    { id: 'checked', header: say('web.rules.list.checked'), width: '190px', cell: (pack) => <CheckedAge checked={pack.checked} /> },
    {
      id: 'standing',
      header: say('web.rules.list.standing'),
      width: '210px',
      cell: (pack) => (
        <span className={classes.chips}>
          <Chip tone={pack.inForce ? 'ok' : 'plain'}>
            {pack.inForce ? say('web.rules.state.inForceNumber', { version: pack.version }) : say('web.rules.notInForce')}
          </Chip>
          {pack.own ? <Chip tone="brand">{say('web.rules.list.own')}</Chip> : null}
          {pack.open ? <Chip tone="warn">{say(`web.rules.open.${pack.open.state}`)}</Chip> : null}
          {pack.releaseHasNews ? <Chip tone="info">{say('web.rules.list.news')}</Chip> : null}
        </span>
      ),
    },
  ];
}

/** Packs of one group. */
export function PackTable({ label, packs }: { readonly label: string; readonly packs: readonly PackSummary[] | undefined }) {
  const say = useSay();
  const navigate = useNavigate();
  const columns = useColumns();
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={packs}
      rowKey={({ id }) => id}
      open={(pack) => void navigate({ to: '/rules/$packId', params: { packId: pack.id } })}
      empty={<EmptyState title={say('web.rules.search.nothing')} />}
    />
  );
}
