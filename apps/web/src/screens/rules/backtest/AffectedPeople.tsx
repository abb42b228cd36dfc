import { Modal, Select } from '@mantine/core';
import { BACK_TEST_EFFECTS, backTestEndpoints, type BackTest, type BackTestPerson } from '@makegood/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../../api/queries.ts';
import { useSay } from '../../../i18n/say.tsx';
import type { Column } from '../../../kit/DataTable.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { PagedTable } from '../../../kit/PagedTable.tsx';
import { usePages } from '../../../kit/Pager.tsx';
import { useWhen } from '../../../kit/When.tsx';
import classes from './BackTest.module.css';

const FILTERS = [...BACK_TEST_EFFECTS, 'later', 'sooner', 'stranded'] as const;
type Filter = (typeof FILTERS)[number];
const SIZE = 25;

function useColumns(): readonly Column<BackTestPerson>[] {
  const say = useSay();
  const when = useWhen();
  return [
    {
      id: 'person',
      header: say('web.rules.people.person'),
      cell: (row) => (
        <>
          <Link
            to="/accounts/$accountId"
            params={{ accountId: row.accountId }}
            {...(row.decisionId === null ? {} : { search: { decision: row.decisionId } })}
          >
            {row.personName}
          </Link>{' '}
          <small>{row.accountNumber}</small>
        </>
      ),
    },
    {
      id: 'past',
      header: say('web.rules.people.past'),
      cell: ({ effects }) =>
        BACK_TEST_EFFECTS.filter((effect) => effects[effect] > 0)
          .map((effect) => say(`web.rules.effectCount.${effect}`, { count: effects[effect] }))
          .join(', ') || '–',
    },
    {
      id: 'next',
      header: say('web.rules.people.next'),
      cell: ({ next }) =>
        next === null ? (
          '–'
        ) : (
          <>
            {next.journeyName}
            <br />
            <small>
              {next.lawfulThen === null
                ? say('web.rules.people.stranded')
                : say('web.rules.people.moves', {
                    from: next.lawfulNow === null ? '–' : when(next.lawfulNow, 'weekday', next.zone),
                    to: when(next.lawfulThen, 'weekday', next.zone),
                  })}
            </small>
          </>
        ),
    },
  ];
}

/** Whom the draft concerns, one by one; each leads to the account and the decision of then. */
export function AffectedPeople({ id, close }: { readonly id: BackTest['id']; readonly close: () => void }) {
  const say = useSay();
  const columns = useColumns();
  const [filter, setFilter] = useState<Filter | null>(null);
  const pages = usePages(`${id} ${filter ?? ''}`);
  const asked = useAsk(
    backTestEndpoints.people,
    { params: { id }, query: { limit: SIZE, ...(pages.cursor ? { cursor: pages.cursor } : {}), ...(filter ? { effect: filter } : {}) } },
    { placeholderData: (before) => before },
  );
  return (
    <Modal
      opened
      size="min(860px, 100%)"
      title={say('web.rules.people.title')}
      onClose={close}
      closeButtonProps={{ 'aria-label': say('web.text.close') }}
    >
      <div className={classes.people}>
        <Select
          w={260}
          label={say('web.rules.people.show')}
          value={filter ?? ''}
          data={[
            { value: '', label: say('web.rules.people.all') },
            ...FILTERS.map((one) => ({ value: one, label: say(`web.rules.people.${one}`) })),
          ]}
          onChange={(chosen) => setFilter(FILTERS.find((one) => one === chosen) ?? null)}
        />
        <PagedTable
          asked={asked}
          pages={pages}
          size={SIZE}
          label={say('web.rules.people.title')}
          columns={columns}
          rowKey={(row) => `${row.accountId} ${row.personId}`}
          empty={<EmptyState title={say('web.rules.people.none')} />}
        />
      </div>
    </Modal>
  );
}
