import { Button, TextInput } from '@mantine/core';
import { api } from '@makegood/contract';
import { jurisdictionsOf } from '@makegood/rules';
import { IconPlus, IconScale, IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { CoverageMap } from './overview/CoverageMap.tsx';
import { groupsOf } from './overview/groupsOf.ts';
import { NewPolicyDialog } from './overview/NewPolicyDialog.tsx';
import { OpenVersions } from './overview/OpenVersions.tsx';
import { PackTable } from './overview/PackTable.tsx';
import overview from './overview/Overview.module.css';

const route = getRouteApi('/app/rules');

/** The law as this workspace obeys it: what is being drawn, where rules are known, and every pack with the age of its check. */
export function RulesScreen() {
  const say = useSay();
  const { q = '', area } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay('packs.draw');
  const [making, setMaking] = useState(false);
  const asked = useAsk(api.packs.list, {});
  const packs = asked.data?.items ?? [];
  const words = q.trim().toLowerCase();
  const stack = area === undefined ? [] : jurisdictionsOf(area);
  const shown = packs.filter(
    ({ title, jurisdiction, id }) =>
      `${say.said(title)} ${jurisdiction ?? ''} ${id}`.toLowerCase().includes(words) &&
      (area === undefined || (jurisdiction !== null && (stack.includes(jurisdiction) || jurisdiction.startsWith(`${area}-`)))),
  );
  return (
    <Screen
      title={say('web.rules.title')}
      chips={asked.data ? <small>{say('web.rules.packCount', { count: packs.length })}</small> : null}
      actions={
        may ? (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setMaking(true)}>
            {say('web.rules.new')}
          </Button>
        ) : null
      }
    >
      {asked.error ? <ProblemNotice error={asked.error} retry={() => void asked.refetch()} /> : null}
      {asked.data && packs.length === 0 ? (
        <EmptyState icon={<IconScale size={24} />} title={say('web.rules.empty')}>
          {say('web.rules.empty.help')}
        </EmptyState>
      ) : (
        <>
          <div className={overview.top}>
            <CoverageMap
              packs={packs}
              chosen={area}
              onArea={(next) => void navigate({ search: { ...(q ? { q } : {}), area: next }, replace: true, resetScroll: false })}
            />
            <OpenVersions />
          </div>
          <div className={overview.tools}>
            <TextInput
              w={260}
              aria-label={say('web.rules.search')}
              placeholder={say('web.rules.search')}
              leftSection={<IconSearch size={16} aria-hidden="true" />}
              value={q}
              onChange={(event) =>
                void navigate({ search: { q: event.currentTarget.value || undefined, area }, replace: true, resetScroll: false })
              }
            />
            {area === undefined ? null : (
              <Button
                variant="subtle"
                onClick={() => void navigate({ search: { ...(q ? { q } : {}) }, replace: true, resetScroll: false })}
              >
                {say('web.rules.map.everywhere')}
              </Button>
            )}
          </div>
          {asked.data ? (
            groupsOf(shown, (pack) => say.said(pack.group)).map(([group, members]) => (
              <section key={group} aria-label={group}>
                <h2 style={{ marginBottom: 6 }}>{group}</h2>
                <PackTable label={group} packs={members} />
              </section>
            ))
          ) : asked.error ? null : (
            <PackTable label={say('web.rules.packs')} packs={undefined} />
          )}
          {asked.data && shown.length === 0 ? <EmptyState title={say('web.rules.search.nothing')} /> : null}
          <small>{say('web.rules.counsel')}</small>
        </>
      )}
      {making ? <NewPolicyDialog close={() => setMaking(false)} /> : null}
    </Screen>
  );
}
