import { ActionIcon, Select } from '@mantine/core';
import { api, type PackVersion } from '@makegood/contract';
import { IconArrowsExchange } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useAsk } from '../../../api/queries.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Differences } from '../changes/ChangesView.tsx';
import type { PackSearch } from '../search.ts';
import classes from './Versions.module.css';

const route = getRouteApi('/app/rules/$packId');

type Content = NonNullable<PackSearch['from']>;
const contentOf = ({ id }: PackVersion): Content => id ?? 'release';

/** Any two versions of the history held against each other, either way round; which two stands in the address. */
export function CompareVersions({ packId, versions }: { readonly packId: string; readonly versions: readonly PackVersion[] }) {
  const say = useSay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { from, to } = search;
  const choices = versions.map((version) => ({
    value: contentOf(version),
    label:
      version.id === null
        ? say('web.rules.compare.release', { version: version.version })
        : say('web.rules.compare.version', { version: version.version, state: say(`web.rules.open.${version.state}`) }),
  }));
  const chosen = (value: string | null): Content | undefined => choices.find((choice) => choice.value === value)?.value;
  const put = (next: { readonly from?: Content | undefined; readonly to?: Content | undefined }): void =>
    void navigate({ search: { ...search, ...next }, replace: true, resetScroll: false });
  const known = (content: Content | undefined): content is Content => chosen(content ?? null) !== undefined;
  return (
    <section className={classes.differences} aria-label={say('web.rules.compare')}>
      <div className={classes.compare}>
        <Select
          label={say('web.rules.compare.from')}
          placeholder={say('web.rules.compare')}
          data={choices}
          value={from ?? null}
          onChange={(value) => put({ from: chosen(value) })}
        />
        <ActionIcon
          size={32}
          aria-label={say('web.rules.compare.swap')}
          disabled={!from || !to}
          onClick={() => put({ from: to, to: from })}
        >
          <IconArrowsExchange size={16} aria-hidden="true" />
        </ActionIcon>
        <Select
          label={say('web.rules.compare.to')}
          placeholder={say('web.rules.compare')}
          data={choices}
          value={to ?? null}
          onChange={(value) => put({ to: chosen(value) })}
        />
      </div>
      {known(from) && known(to) ? (
        from === to ? (
          <small role="status">{say('web.rules.compare.same')}</small>
        ) : (
          <Compared packId={packId} from={from} to={to} number={(content) => numberOf(versions, content)} />
        )
      ) : null}
    </section>
  );
}

const numberOf = (versions: readonly PackVersion[], content: Content): number =>
  versions.find((version) => contentOf(version) === content)?.version ?? 0;

type ComparedProps = {
  readonly packId: string;
  readonly from: Content;
  readonly to: Content;
  readonly number: (content: Content) => number;
};

function Compared({ packId, from, to, number }: ComparedProps) {
  const say = useSay();
  const asked = useAsk(api.packChecks.compare, { params: { id: packId, from, to } }, { staleTime: 30_000 });
  const name = (content: Content): string => say('web.rules.history.version', { version: number(content) });
  return (
    <Differences
      asked={asked}
      title={() => say('web.rules.compare.title', { from: number(from), to: number(to) })}
      sides={{ before: name(from), after: name(to) }}
    />
  );
}
