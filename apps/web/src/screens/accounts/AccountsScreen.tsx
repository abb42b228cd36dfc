import { Button } from '@mantine/core';
import { api, type AccountSummary } from '@makegood/contract';
import { IconTableImport, IconUserSearch } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { PagedTable } from '../../kit/PagedTable.tsx';
import { usePages } from '../../kit/Pager.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { AccountFilters } from './AccountFilters.tsx';
import { useAccountColumns } from './columns.tsx';
import type { AccountsSearch } from './search.ts';

const route = getRouteApi('/app/accounts');
const SIZE = 50;

const isFiltered = ({ sort: _, stepName: __, ...filters }: AccountsSearch): boolean =>
  Object.values(filters).some((value) => value !== undefined && value !== '');

export function AccountsScreen() {
  const say = useSay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const pages = usePages(JSON.stringify(search));
  const { stepName: _, ...query } = search;
  const asked = useAsk(
    api.accounts.list,
    { query: { ...query, limit: SIZE, cursor: pages.cursor } },
    { placeholderData: keepPreviousData },
  );
  const columns = useAccountColumns();
  const open = (account: AccountSummary): void => void navigate({ to: '/accounts/$accountId', params: { accountId: account.id } });
  const total = asked.data?.total;
  return (
    <Screen
      title={say('web.accounts.title')}
      chips={total === undefined ? null : <Chip>{say('web.accounts.count', { count: total })}</Chip>}
    >
      <AccountFilters search={search} change={(next) => void navigate({ search: next, replace: true })} />
      <PagedTable
        asked={asked}
        pages={pages}
        size={SIZE}
        label={say('web.accounts.title')}
        columns={columns}
        rowKey={(account) => account.id}
        open={open}
        empty={isFiltered(search) ? <NothingMatches clear={() => void navigate({ search: {}, replace: true })} /> : <NoAccounts />}
      />
    </Screen>
  );
}

function NothingMatches({ clear }: { readonly clear: () => void }) {
  const say = useSay();
  return (
    <EmptyState
      icon={<IconUserSearch size={24} />}
      title={say('web.accounts.nothing')}
      action={<Button onClick={clear}>{say('web.accounts.clear')}</Button>}
    />
  );
}

function NoAccounts() {
  const say = useSay();
  const may = useMay('imports.run');
  return (
    <EmptyState
      icon={<IconTableImport size={24} />}
      title={say('web.accounts.empty')}
      action={
        may ? (
          <Button variant="filled" renderRoot={(props: object) => <Link to="/imports" {...props} />}>
            {say('web.accounts.import')}
          </Button>
        ) : undefined
      }
    >
      {say('web.accounts.empty.help')}
    </EmptyState>
  );
}
