import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { api } from '@makegood/contract';
import { IconSearch, IconSitemap } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { PagedTable } from '../../kit/PagedTable.tsx';
import { usePages } from '../../kit/Pager.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { useJourneyColumns } from './columns.tsx';
import classes from './Journeys.module.css';
import { journeyFilterSchema } from './search.ts';

/** The gallery brings all its texts along; they are loaded when somebody begins a journey. */
const GalleryDialog = lazy(() => import('./gallery/GalleryDialog.tsx').then((module) => ({ default: module.GalleryDialog })));

const route = getRouteApi('/app/journeys');
const SIZE = 50;
const ANY = 'any';

function Filters() {
  const say = useSay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(search.q ?? '');
  const look = useDebouncedCallback((q: string) => void navigate({ search: { ...search, q: q.trim() || undefined }, replace: true }), 250);
  return (
    <form className={classes.filters} role="search" onSubmit={(event) => event.preventDefault()}>
      <TextInput
        type="search"
        label={say('web.journeys.search')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      <Select
        label={say('web.journeys.status')}
        value={search.status ?? ANY}
        data={[
          { value: ANY, label: say('web.journeys.any') },
          ...journeyFilterSchema.options.map((value) => ({
            value,
            label: value === 'review' ? say('web.review.state.asked') : say(`web.journeys.status.${value}`),
          })),
        ]}
        onChange={(status) => void navigate({ search: { ...search, status: journeyFilterSchema.safeParse(status).data }, replace: true })}
      />
    </form>
  );
}

export function JourneysScreen() {
  const say = useSay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayDraw = useMay('journeys.draw');
  const pages = usePages(JSON.stringify(search));
  const asked = useAsk(
    api.journeys.list,
    { query: { ...search, limit: SIZE, cursor: pages.cursor } },
    { placeholderData: keepPreviousData },
  );
  const columns = useJourneyColumns();
  const [creating, setCreating] = useState(false);
  const filtered = search.q !== undefined || search.status !== undefined;
  const create = mayDraw ? (
    <Button variant="filled" onClick={() => setCreating(true)}>
      {say('web.journeys.new')}
    </Button>
  ) : undefined;
  return (
    <Screen title={say('web.journeys.title')} actions={create}>
      {filtered || (asked.data && asked.data.items.length > 0) ? <Filters /> : null}
      <PagedTable
        asked={asked}
        pages={pages}
        size={SIZE}
        label={say('web.journeys.title')}
        columns={columns}
        rowKey={(journey) => journey.id}
        open={(journey) => void navigate({ to: '/journeys/$journeyId', params: { journeyId: journey.id } })}
        empty={
          filtered ? (
            <EmptyState
              title={say('web.journeys.nothing')}
              action={<Button onClick={() => void navigate({ search: {}, replace: true })}>{say('web.accounts.clear')}</Button>}
            />
          ) : (
            <EmptyState icon={<IconSitemap size={24} />} title={say('web.journeys.empty')} action={create}>
              {say('web.journeys.empty.help')}
            </EmptyState>
          )
        }
      />
      {creating ? (
        <Suspense fallback={<Loading />}>
          <GalleryDialog close={() => setCreating(false)} />
        </Suspense>
      ) : null}
    </Screen>
  );
}
