import { Button, Switch } from '@mantine/core';
import { api, type Crowd, type Retention } from '@makegood/contract';
import { useState } from 'react';
import { useAct, useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { formatCount } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Card } from '../../kit/Card.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { StatStrip } from '../../kit/StatStrip.tsx';
import { useTell } from '../../kit/tell.ts';
import classes from './Evidence.module.css';

function Numbers({ retention }: { readonly retention: Retention }) {
  const say = useSay();
  const { locale } = useLanguage();
  const stat = (label: string, { people, accounts }: Crowd, note?: string) => ({
    label,
    value: formatCount(people, locale),
    note: note ?? say('web.crowd.accounts', { accounts }),
  });
  const { mayGo, stays, nextUntil, rules } = retention;
  return (
    <>
      <StatStrip
        stats={[
          stat(say('web.evidence.retention.mayGo'), mayGo),
          stat(
            say('web.evidence.retention.term'),
            stays.term,
            nextUntil === null ? undefined : say('web.evidence.retention.next', { date: nextUntil }),
          ),
          stat(say('web.evidence.retention.open'), stays.open),
          stat(say('web.evidence.retention.legalHold'), stays.legalHold),
          stat(say('web.evidence.retention.noTerm'), stays.noTerm),
        ]}
      />
      {rules.length > 0 ? (
        <ul className={classes.list}>
          {rules.map(({ rule, title, jurisdiction, accounts }) => (
            <li key={rule}>
              {say('web.evidence.retention.keeps', { title: say.said(title), jurisdiction: say.said(jurisdiction), accounts })}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** What may go and what stays, in numbers, before anything goes. */
export function RetentionCard() {
  const say = useSay();
  const tell = useTell();
  const may = useMay('evidence.keep');
  const [asking, setAsking] = useState(false);
  const asked = useAsk(api.evidence.retention, {}, { refetchInterval: (query) => (query.state.data?.running ? 1_000 : false) });
  const daily = useAct(api.evidence.setRetention);
  const run = useAct(api.evidence.runRetention, () => setAsking(false));
  return (
    <Card title={say('web.evidence.retention')}>
      <Asked asked={asked}>
        {(retention) => (
          <div className={classes.stack}>
            <small>{say('web.evidence.retention.help')}</small>
            <Numbers retention={retention} />
            {may ? (
              <div className={classes.row}>
                <Switch
                  label={say('web.evidence.retention.daily')}
                  checked={retention.daily}
                  disabled={daily.isPending}
                  onChange={(event) => daily.mutate({ body: { daily: event.currentTarget.checked } }, { onError: tell.failed })}
                />
                {retention.mayGo.people > 0 || retention.running ? (
                  <Button disabled={retention.running} onClick={() => setAsking(true)}>
                    {retention.running
                      ? say('web.evidence.retention.running')
                      : say('web.evidence.retention.run', { people: retention.mayGo.people })}
                  </Button>
                ) : null}
              </div>
            ) : null}
            <ConfirmDialog
              opened={asking}
              title={say('web.evidence.retention')}
              deed={say('web.evidence.retention.runDeed')}
              dangerous
              busy={run.isPending}
              error={run.error}
              onDo={() => run.mutate({})}
              onClose={() => setAsking(false)}
            >
              <p>{say('web.evidence.retention.runText', retention.mayGo)}</p>
            </ConfirmDialog>
          </div>
        )}
      </Asked>
    </Card>
  );
}
