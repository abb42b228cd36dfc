import { Button } from '@mantine/core';
import type { Condition } from '@makegood/journey';
import { useState } from 'react';
import { formatCount } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import classes from './Audience.module.css';
import { AudienceDialog } from './AudienceDialog.tsx';
import { useAudience } from './useAudience.ts';

/** Of how many accounts the condition is true now; both numbers open who is behind them. */
export function AudienceCount({ condition }: { readonly condition: Condition }) {
  const say = useSay();
  const { locale } = useLanguage();
  const { data, error, stale, finished } = useAudience(condition);
  const [opened, setOpened] = useState<'matching' | 'unknown' | null>(null);
  if (!finished) return <p className={classes.quiet}>{say('web.panel.audience.unfinished')}</p>;
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <p className={classes.quiet}>{say('web.panel.audience.counting')}</p>;
  const number = (count: number): string => formatCount(count, locale);
  const busy = stale || data.counting;
  const least = !data.whole && !busy;
  return (
    <div className={classes.count} data-stale={stale || undefined}>
      <p role="status" aria-busy={busy}>
        {say.marked(
          {
            id: least ? 'web.panel.audience.least' : 'web.panel.audience.match',
            values: { matching: number(data.matching), open: number(data.open) },
          },
          (value) => (
            <b>{value}</b>
          ),
        )}
        {busy ? <span className={classes.quiet}> {say('web.panel.audience.going', { looked: number(data.looked) })}</span> : null}
      </p>
      {data.unknown > 0 ? <p className={classes.quiet}>{say('web.panel.audience.unknown', { unknown: data.unknown })}</p> : null}
      <div className={classes.doors}>
        {data.matching > 0 ? (
          <Button size="compact-sm" onClick={() => setOpened('matching')}>
            {say('web.panel.audience.see')}
          </Button>
        ) : null}
        {data.unknown > 0 ? (
          <Button size="compact-sm" variant="subtle" onClick={() => setOpened('unknown')}>
            {say('web.panel.audience.seeUnknown')}
          </Button>
        ) : null}
      </div>
      {opened ? <AudienceDialog condition={condition} of={opened} onClose={() => setOpened(null)} /> : null}
    </div>
  );
}
