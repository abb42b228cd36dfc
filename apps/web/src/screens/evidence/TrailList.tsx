import { Button, Select } from '@mantine/core';
import { api, TRAIL_GROUPS, type TrailGroup, type TrailLine } from '@makegood/contract';
import { IconListSearch } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { DataTable, type Column } from '../../kit/DataTable.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { usePages } from '../../kit/Pager.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import { When } from '../../kit/When.tsx';
import { evidence } from '../../locales/evidence.ts';
import classes from './Evidence.module.css';

const SIZE = 25;

type Known = keyof typeof evidence.en;
const isKnown = (id: string): id is Known => Object.hasOwn(evidence.en, id);

/** Who did what, newest first, by kind. */
export function TrailList() {
  const say = useSay();
  const [group, setGroup] = useState<TrailGroup | null>(null);
  const pages = usePages(group ?? 'all');
  const asked = useAsk(
    api.evidence.trail,
    { query: { limit: SIZE, cursor: pages.cursor, ...(group ? { group } : {}) } },
    { placeholderData: keepPreviousData },
  );
  // What no catalogue names yet is shown as it is written: an entry must never be missing for want of a word.
  const actionWords = (action: string): string => {
    const id = `web.trail.${action}`;
    return isKnown(id) ? say(id) : action;
  };
  const columns: readonly Column<TrailLine>[] = [
    { id: 'entry', header: say('web.evidence.entry'), cell: (line) => String(line.sequence) },
    { id: 'when', header: say('web.evidence.when'), cell: (line) => <When at={line.at} /> },
    { id: 'what', header: say('web.evidence.what'), cell: (line) => <span title={line.action}>{actionWords(line.action)}</span> },
    { id: 'by', header: say('web.evidence.by'), cell: (line) => line.actor },
    {
      id: 'about',
      header: say('web.evidence.about'),
      wideOnly: true,
      cell: (line) => <span className={classes.hash}>{line.subject}</span>,
    },
    {
      id: 'hash',
      header: say('web.evidence.hash'),
      wideOnly: true,
      cell: (line) => (
        <span className={classes.hash} title={line.hash}>
          {line.hash.slice(7, 19)}…
        </span>
      ),
    },
  ];
  const next = asked.data?.nextCursor ?? null;
  return (
    <div className={classes.stack}>
      <div className={classes.row}>
        <Select
          label={say('web.evidence.group')}
          value={group ?? 'all'}
          data={[
            { value: 'all', label: say('web.evidence.group.all') },
            ...TRAIL_GROUPS.map((value) => ({ value: String(value), label: say(`web.evidence.group.${value}`) })),
          ]}
          onChange={(value) => setGroup(TRAIL_GROUPS.find((one) => one === value) ?? null)}
        />
      </div>
      {asked.error ? (
        <ProblemNotice error={asked.error} retry={() => void asked.refetch()} />
      ) : (
        <DataTable
          label={say('web.evidence.trail')}
          columns={columns}
          rows={asked.data?.items}
          rowKey={(line) => String(line.sequence)}
          stale={asked.isPlaceholderData}
          empty={
            <EmptyState icon={<IconListSearch size={24} />} title={say('web.evidence.trail.none')}>
              {say('web.evidence.trail.none.help')}
            </EmptyState>
          }
        />
      )}
      <div className={classes.row}>
        <Button size="xs" disabled={pages.page === 0} onClick={pages.back}>
          {say('web.list.previous')}
        </Button>
        <Button size="xs" disabled={next === null} onClick={() => next !== null && pages.next(next)}>
          {say('web.list.next')}
        </Button>
      </div>
    </div>
  );
}
