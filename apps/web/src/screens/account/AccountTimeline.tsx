import type { AccountId, DecisionId } from '@makegood/base';
import { api, type TimelineItem } from '@makegood/contract';
import { IconHistory } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useAsk } from '../../api/queries.ts';
import { cityOfZone } from '../../format/instants.ts';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Card } from '../../kit/Card.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Pager, usePages } from '../../kit/Pager.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { Timeline } from '../../kit/Timeline.tsx';
import { When } from '../../kit/When.tsx';
import classes from './Account.module.css';
import { useEventWords } from './entries.tsx';
import type { AccountSearch } from './search.ts';

const SIZE = 50;
const FILTERS = ['all', 'contacts', 'money', 'decisions'] as const;

type AccountTimelineProps = {
  readonly id: AccountId;
  readonly zone: string;
  readonly show: AccountSearch['show'];
  readonly setShow: (show: AccountSearch['show']) => void;
  readonly decision: DecisionId | undefined;
  readonly openDecision: (id: DecisionId) => void;
};

const decisionOf = (item: TimelineItem): DecisionId | null =>
  item.kind === 'decision' || item.kind === 'message' || item.kind === 'call' ? item.decisionId : null;

export function AccountTimeline({ id, zone, show, setShow, decision, openDecision }: AccountTimelineProps) {
  const say = useSay();
  const words = useEventWords(zone);
  const pages = usePages(`${id}:${show ?? ''}`);
  const asked = useAsk(
    api.accounts.timeline,
    { params: { id }, query: { group: show, limit: SIZE, cursor: pages.cursor } },
    { placeholderData: keepPreviousData, refetchInterval: 15_000 },
  );
  return (
    <>
      <div className={classes.happened}>
        <h2>
          {say('web.account.happened')} <small>{say('web.account.timesIn', { place: cityOfZone(zone) })}</small>
        </h2>
        <Segmented
          label={say('web.account.filter')}
          value={show ?? 'all'}
          options={FILTERS.map((value) => ({ value, label: value === 'all' ? say('web.text.all') : say(`web.account.filter.${value}`) }))}
          onChange={(value) => setShow(value === 'all' ? undefined : value)}
        />
      </div>
      <Asked asked={asked}>
        {(page) =>
          page.items.length === 0 ? (
            <Card>
              <EmptyState icon={<IconHistory size={24} />} title={say('web.account.nothing')}>
                {say('web.account.nothing.help')}
              </EmptyState>
            </Card>
          ) : (
            <>
              <Timeline
                label={say('web.account.happened')}
                entries={page.items.map((item) => {
                  const behind = decisionOf(item);
                  return {
                    id: item.id,
                    when: <When at={item.at} zone={zone} />,
                    ...words(item),
                    ...(behind === null ? {} : { open: () => openDecision(behind), isOpen: behind === decision }),
                  };
                })}
              />
              <Pager pages={pages} size={SIZE} shown={page.items.length} total={page.total} nextCursor={page.nextCursor} />
            </>
          )
        }
      </Asked>
    </>
  );
}
