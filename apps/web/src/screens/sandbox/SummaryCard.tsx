import { DAY, HOUR, MINUTE } from '@makegood/base';
import type { ClockStep, StepSummary } from '@makegood/contract';
import type { ReactNode } from 'react';
import { formatCount } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay, type Say } from '../../i18n/say.tsx';
import { useMoney } from '../../kit/Amount.tsx';
import { Beats, type Beat } from '../../kit/Beats.tsx';
import { Card } from '../../kit/Card.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { Notice } from '../../kit/Notice.tsx';
import classes from './Sandbox.module.css';

/** “While 45 days passed”, in the largest unit that fits. */
function passed(say: Say, milliseconds: number): string {
  if (milliseconds >= DAY) return say('web.sandbox.while.days', { days: Math.round(milliseconds / DAY) });
  if (milliseconds >= HOUR) return say('web.sandbox.while.hours', { hours: Math.round(milliseconds / HOUR) });
  return say('web.sandbox.while.minutes', { minutes: Math.max(1, Math.round(milliseconds / MINUTE)) });
}

/** One line per reason, the most frequent first. */
function Reasons({ reasons }: { readonly reasons: StepSummary['waited'] }) {
  const say = useSay();
  const { locale } = useLanguage();
  return (
    <ul className={classes.reasons}>
      {[...reasons]
        .sort((a, b) => b.count - a.count)
        .map(({ reason, count }, index) => (
          <li key={index}>
            <b>{formatCount(count, locale)}</b> {say.said(reason)}
          </li>
        ))}
    </ul>
  );
}

/** Whether there is anything to tell yet. */
export const hasNews = ({ sent, waited, refused, replies, paid, handedOn }: StepSummary): boolean =>
  sent.length + waited.length + refused.length + replies + paid.accounts + handedOn.tasks > 0;

function useBeats(summary: StepSummary): readonly Beat[] {
  const say = useSay();
  const money = useMoney();
  const { locale } = useLanguage();
  const number = (count: number): ReactNode => <b>{formatCount(count, locale)}</b>;
  const sent = summary.sent.reduce((sum, one) => sum + one.count, 0);
  const parts = summary.sent.map((one) =>
    say('web.sandbox.sent.part', { number: formatCount(one.count, locale), channel: say(`web.channel.${one.channel}`) }),
  );
  const beats: readonly (Beat | null)[] = [
    sent > 0
      ? {
          id: 'sent',
          mark: say('web.sandbox.sent'),
          words: (
            <>
              {number(sent)} {say('web.sandbox.sent.of', { count: sent, list: parts.join(', ') })}
            </>
          ),
        }
      : null,
    summary.waited.length > 0 ? { id: 'waited', mark: say('web.sandbox.waited'), words: <Reasons reasons={summary.waited} /> } : null,
    summary.refused.length > 0 ? { id: 'refused', mark: say('web.sandbox.refused'), words: <Reasons reasons={summary.refused} /> } : null,
    summary.replies > 0
      ? {
          id: 'answered',
          mark: say('web.sandbox.answered'),
          words: (
            <>
              {number(summary.replies)} {say('web.sandbox.answered.of', { count: summary.replies })}
            </>
          ),
        }
      : null,
    summary.paid.accounts > 0
      ? {
          id: 'paid',
          mark: say('web.sandbox.paid'),
          words: (
            <>
              {number(summary.paid.accounts)}{' '}
              {say('web.sandbox.paid.of', { count: summary.paid.accounts, amounts: summary.paid.amounts.map(money).join(' + ') })}
            </>
          ),
        }
      : null,
    summary.handedOn.tasks > 0
      ? {
          id: 'handedOn',
          mark: say('web.sandbox.handedOn'),
          words: (
            <>
              {number(summary.handedOn.tasks)}{' '}
              {say('web.sandbox.handedOn.of', { count: summary.handedOn.tasks, overdue: summary.handedOn.overdue })}
            </>
          ),
        }
      : null,
  ];
  return beats.filter((beat) => beat !== null);
}

/** What the journeys did while the clock was stepped. */
export function SummaryCard({ step }: { readonly step: ClockStep }) {
  const say = useSay();
  const beats = useBeats(step.summary);
  return (
    <Card title={passed(say, step.at - step.from)} aside={<Chip>{say('web.crowd.accounts', { accounts: step.summary.accounts })}</Chip>}>
      {step.problem === null ? null : (
        <Notice tone="stop" title={say('web.sandbox.failed')} urgent>
          {say.said(step.problem)}
        </Notice>
      )}
      {beats.length > 0 ? <Beats beats={beats} /> : <p className={classes.quiet}>{say('web.sandbox.quiet')}</p>}
    </Card>
  );
}
