import { Select } from '@mantine/core';
import { api, type Task } from '@makegood/contract';
import { IconInbox } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useAsk } from '../../api/queries.ts';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import type { Column } from '../../kit/DataTable.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { PagedTable } from '../../kit/PagedTable.tsx';
import { usePages } from '../../kit/Pager.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import type { Tone } from '../../kit/theme/tokens.ts';
import { When } from '../../kit/When.tsx';
import { ApprovedContacts } from './ApprovedContacts.tsx';
import classes from './Inbox.module.css';
import { TaskPanel } from './TaskPanel.tsx';

const route = getRouteApi('/app/inbox');
const SIZE = 50;
const SHOWS = ['unfinished', 'mine', 'completed'] as const;
const EVERY = '';
export const PRIORITY_TONE = { low: 'plain', normal: 'plain', high: 'warn', urgent: 'stop' } as const satisfies Record<
  Task['priority'],
  Tone
>;

function useTaskColumns(): readonly Column<Task>[] {
  const say = useSay();
  const { user } = useSession();
  const search = route.useSearch();
  return [
    {
      id: 'task',
      header: say('web.inbox.task'),
      cell: (task) => (
        <span className={classes.stack}>
          <Link to="/inbox" search={{ ...search, task: task.id }} replace>
            {task.title}
          </Link>
          <span className={classes.chips}>
            <small>{task.queue}</small>
            {task.priority === 'high' || task.priority === 'urgent' ? (
              <Chip tone={PRIORITY_TONE[task.priority]}>{say(`web.inbox.priority.${task.priority}`)}</Chip>
            ) : null}
          </span>
        </span>
      ),
    },
    { id: 'about', header: say('web.inbox.about'), cell: (task) => task.account.personName },
    {
      id: 'due',
      header: say('web.inbox.due'),
      cell: (task) => (
        <span className={classes.chips}>
          <When at={task.dueAt} /> {task.overdue ? <Chip tone="stop">{say('web.inbox.overdue')}</Chip> : null}
        </span>
      ),
    },
    {
      id: 'who',
      header: say('web.inbox.who'),
      wideOnly: true,
      cell: (task) =>
        task.completed ? (
          task.completed.by
        ) : task.takenBy === null ? (
          <span className={classes.quiet}>{say('web.inbox.nobody')}</span>
        ) : task.takenBy.id === user.id ? (
          say('web.inbox.you')
        ) : (
          task.takenBy.name
        ),
    },
  ];
}

export function InboxScreen() {
  const say = useSay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const show = search.show ?? 'unfinished';
  const pages = usePages(`${show}:${search.queue ?? ''}`);
  const asked = useAsk(
    api.tasks.list,
    {
      query: {
        status: show === 'completed' ? 'completed' : 'unfinished',
        mine: show === 'mine' ? 'yes' : undefined,
        queue: search.queue,
        limit: SIZE,
        cursor: pages.cursor,
      },
    },
    { placeholderData: keepPreviousData, refetchInterval: 20_000 },
  );
  const columns = useTaskColumns();
  const task = asked.data?.items.find((one) => one.id === search.task);
  return (
    <Screen title={say('web.inbox.title')} layout="bare">
      <div className={classes.page}>
        <div className={classes.column}>
          <ApprovedContacts />
          <div className={classes.filters}>
            <Segmented
              label={say('web.inbox.show')}
              value={show}
              options={SHOWS.map((value) => ({ value, label: say(`web.inbox.show.${value}`) }))}
              onChange={(next) => void navigate({ search: { ...search, show: next, task: undefined }, replace: true })}
            />
            {asked.data && asked.data.queues.length > 0 ? (
              <Select
                aria-label={say('web.inbox.queue')}
                value={search.queue ?? EVERY}
                data={[
                  { value: EVERY, label: say('web.inbox.everyQueue') },
                  ...asked.data.queues.map((queue) => ({
                    value: queue.name,
                    label: say('web.inbox.queueOf', { queue: queue.name, count: queue.open }),
                  })),
                ]}
                onChange={(queue) => void navigate({ search: { ...search, queue: queue || undefined, task: undefined }, replace: true })}
              />
            ) : null}
          </div>
          <PagedTable
            asked={asked}
            pages={pages}
            size={SIZE}
            label={say('web.inbox.title')}
            columns={columns}
            rowKey={(one) => one.id}
            open={(one) => void navigate({ search: { ...search, task: one.id }, replace: true })}
            isOpen={(one) => one.id === search.task}
            empty={
              <EmptyState
                icon={<IconInbox size={24} />}
                title={say(show === 'completed' ? 'web.inbox.empty.completed' : 'web.inbox.empty')}
              >
                {say('web.inbox.empty.help')}
              </EmptyState>
            }
          />
        </div>
        {task ? (
          <TaskPanel key={task.id} task={task} close={() => void navigate({ search: { ...search, task: undefined }, replace: true })} />
        ) : null}
      </div>
    </Screen>
  );
}
