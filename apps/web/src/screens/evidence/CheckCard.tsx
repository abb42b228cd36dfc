import { Button } from '@mantine/core';
import { api, type TrailCheck } from '@makegood/contract';
import { useAct, useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Card } from '../../kit/Card.tsx';
import { CopyableId } from '../../kit/CopyableId.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { useTell } from '../../kit/tell.ts';
import classes from './Evidence.module.css';

const TONE = { never: 'info', running: 'info', whole: 'ok', broken: 'stop', failed: 'warn' } as const;

function Outcome({ check }: { readonly check: TrailCheck }) {
  const say = useSay();
  const { state, entries, records, upTo, findings } = check;
  const title =
    state === 'whole'
      ? say('web.evidence.check.whole', { sequence: String(upTo?.sequence ?? 0) })
      : state === 'broken'
        ? say('web.evidence.check.broken', { count: findings.length })
        : state === 'running'
          ? say('web.evidence.check.running', { entries })
          : say(`web.evidence.check.${state}`);
  return (
    <Notice tone={TONE[state]} title={title}>
      {state === 'whole' ? say('web.evidence.check.whole.help', { entries, records }) : null}
      {state === 'whole' && upTo ? (
        <div className={classes.hash}>
          <CopyableId id={upTo.hash} label={say('web.evidence.head')} />
        </div>
      ) : null}
      {findings.length > 0 ? (
        <ul className={classes.list}>
          {findings.map((finding, index) => (
            <li key={index}>{say.said(finding)}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

/** Whether the trail and all it vouches for are as they were written. */
export function CheckCard() {
  const say = useSay();
  const tell = useTell();
  const asked = useAsk(api.evidence.check, {}, { refetchInterval: (query) => (query.state.data?.state === 'running' ? 500 : false) });
  const start = useAct(api.evidence.startCheck);
  return (
    <Card
      title={say('web.evidence.integrity')}
      aside={
        <Button
          size="xs"
          loading={start.isPending || asked.data?.state === 'running'}
          onClick={() => start.mutate({}, { onError: tell.failed })}
        >
          {say('web.evidence.check')}
        </Button>
      }
    >
      <div className={classes.body}>
        <Asked asked={asked}>{(check) => <Outcome check={check} />}</Asked>
      </div>
    </Card>
  );
}
