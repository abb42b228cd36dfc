import { Button } from '@mantine/core';
import { api, type EngineStatus } from '@makegood/contract';
import { IconMoodCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useAct, useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { formatCount } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { DataTable, type Column } from '../../kit/DataTable.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { StatStrip } from '../../kit/StatStrip.tsx';
import { useTell } from '../../kit/tell.ts';
import { useRealWhen, When } from '../../kit/When.tsx';

const TONE = { running: 'ok', stepping: 'info', idle: 'plain', unreachable: 'stop' } as const;
type Stuck = EngineStatus['stuck'][number];
type Queue = EngineStatus['queues'][number];

function EngineStats({ status }: { readonly status: EngineStatus }) {
  const say = useSay();
  const { locale } = useLanguage();
  const realWhen = useRealWhen();
  const { running, paused, stuck, ended } = status.enrolments;
  return (
    <StatStrip
      stats={[
        { label: say('web.engine.runs'), value: say(`web.engine.${status.kind}`), note: status.address ?? say('web.engine.here') },
        { label: say('web.engine.since'), value: realWhen(status.since, 'near') },
        {
          label: say('web.engine.lastActivity'),
          value: status.lastActivityAt === null ? say('web.engine.never') : <When at={status.lastActivityAt} />,
          note: say('web.engine.clock'),
        },
        {
          label: say('web.engine.accounts'),
          value: formatCount(running, locale),
          note: say('web.engine.accounts.note', { paused, ended }),
        },
        { label: say('web.engine.stuck'), value: formatCount(stuck, locale) },
      ]}
    />
  );
}

function Queues({ queues }: { readonly queues: readonly Queue[] }) {
  const say = useSay();
  const { locale } = useLanguage();
  const columns: readonly Column<Queue>[] = [
    { id: 'queue', header: say('web.engine.queue'), cell: (queue) => say(`web.engine.queue.${queue.id}`) },
    { id: 'depth', header: say('web.engine.depth'), align: 'end', cell: (queue) => formatCount(queue.depth, locale) },
    {
      id: 'oldest',
      header: say('web.engine.oldest'),
      cell: (queue) => (queue.oldestAt === null ? <span aria-hidden="true">–</span> : <When at={queue.oldestAt} />),
    },
  ];
  return <DataTable label={say('web.engine.queues')} columns={columns} rows={queues} rowKey={(queue) => queue.id} empty={null} />;
}

/** The inbox of what failed for good: with the reason, and a way on. */
function StuckList({ stuck }: { readonly stuck: readonly Stuck[] }) {
  const say = useSay();
  const tell = useTell();
  const may = useMay('engine.mend');
  const retry = useAct(api.enrolments.retry);
  const columns: readonly Column<Stuck>[] = [
    {
      id: 'person',
      header: say('web.engine.person'),
      cell: (one) => (
        <Link to="/accounts/$accountId" params={{ accountId: one.accountId }}>
          {one.personName}
        </Link>
      ),
    },
    {
      id: 'where',
      header: say('web.engine.where'),
      cell: (one) => (
        <span>
          {one.stepName} <small>{one.journeyName}</small>
        </span>
      ),
    },
    {
      id: 'why',
      header: say('web.engine.why'),
      cell: (one) => (
        <span>
          {say.said(one.reason)}{' '}
          <small>
            <When at={one.since} />
          </small>
        </span>
      ),
    },
    ...(may
      ? [
          {
            id: 'retry',
            header: say('web.engine.retry'),
            headerHidden: true,
            align: 'end' as const,
            cell: (one: Stuck) => (
              <Button
                size="xs"
                loading={retry.isPending && retry.variables.params.id === one.enrolmentId}
                onClick={() => retry.mutate({ params: { id: one.enrolmentId } }, { onError: tell.failed })}
              >
                {say('web.engine.retry')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label={say('web.engine.stuck')}
      columns={columns}
      rows={stuck}
      rowKey={(one) => one.enrolmentId}
      empty={
        <EmptyState icon={<IconMoodCheck size={24} />} title={say('web.engine.stuck.none')}>
          {say('web.engine.stuck.none.help')}
        </EmptyState>
      }
    />
  );
}

export function EngineScreen() {
  const say = useSay();
  const asked = useAsk(api.engine.status, {}, { refetchInterval: 5_000 });
  const state = asked.data?.state;
  return (
    <Screen title={say('web.engine.title')} chips={state ? <Chip tone={TONE[state]}>{say(`web.engine.state.${state}`)}</Chip> : null}>
      <Asked asked={asked}>
        {(status) => (
          <>
            {status.state === 'unreachable' ? (
              <Notice tone="stop" title={say('web.engine.unreachable')} urgent>
                {say('web.engine.unreachable.help')}
              </Notice>
            ) : null}
            <EngineStats status={status} />
            <h2>{say('web.engine.queues')}</h2>
            <Queues queues={status.queues} />
            <h2>{say('web.engine.stuck')}</h2>
            <StuckList stuck={status.stuck} />
            <small>{say('web.engine.product', { version: status.product.version, tzdata: status.product.tzdata })}</small>
          </>
        )}
      </Asked>
    </Screen>
  );
}
