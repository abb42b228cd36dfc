import type { AccountDetail } from '@makegood/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatLocalDate } from '../../format/instants.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Amount, useMoney } from '../../kit/Amount.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { CopyableId } from '../../kit/CopyableId.tsx';
import { Overline } from '../../kit/Overline.tsx';
import type { Tone } from '../../kit/theme/tokens.ts';
import classes from './About.module.css';
import { useOutcomeName } from './names.ts';

const PROMISE_TONE = { open: 'info', kept: 'ok', partlyKept: 'warn', broken: 'stop', withdrawn: 'plain' } as const satisfies Record<
  string,
  Tone
>;

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Overline>{title}</Overline>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}

/** Beside the timeline when nothing else is open: who it is, how to reach them, what stands in the way, what else there is. */
export function AboutPanel({ detail }: { readonly detail: AccountDetail }) {
  const say = useSay();
  const money = useMoney();
  const { locale } = useLanguage();
  const outcomeName = useOutcomeName();
  const { account, person } = detail;
  return (
    <aside className={classes.about} aria-label={say('web.account.about', { name: person.name })}>
      <div className={classes.head}>
        <h2>{say('web.account.about', { name: person.name })}</h2>
        <CopyableId id={account.id} />
      </div>
      <Group title={say('web.account.addresses')}>
        {person.addresses.length === 0 ? <li>{say('web.account.noAddress')}</li> : null}
        {person.addresses.map((address) => (
          <li key={address.id} className={classes.line}>
            <span>
              {address.value} <small>{say(`web.account.address.${address.kind}`)}</small>
            </span>
            {address.usable ? null : (
              <Chip tone="warn">{address.note === null ? say('web.account.unusable') : say.said(address.note)}</Chip>
            )}
          </li>
        ))}
      </Group>
      {detail.promises.length > 0 ? (
        <Group title={say('web.account.promises')}>
          {detail.promises.map((promise) => (
            <li key={promise.id} className={classes.line}>
              {say('web.account.promise', { amount: money(promise.amount), date: formatLocalDate(promise.due, locale) })}
              <Chip tone={PROMISE_TONE[promise.state]}>{say(`web.account.promise.${promise.state}`)}</Chip>
            </li>
          ))}
        </Group>
      ) : null}
      {detail.enrolments.length > 0 ? (
        <Group title={say('web.account.runs')}>
          {detail.enrolments.map((run) => (
            <li key={run.id} className={classes.line}>
              <Link to="/journeys/$journeyId" params={{ journeyId: run.journeyId }}>
                {say('web.account.run', { journey: run.journeyName, version: run.versionNumber })}
              </Link>
              <Chip tone={run.status === 'stuck' ? 'stop' : run.status === 'running' ? 'brand' : 'plain'}>
                {run.outcome === null ? say(`web.run.${run.status}`) : outcomeName(run.outcome)}
              </Chip>
            </li>
          ))}
        </Group>
      ) : null}
      {person.others.length > 0 ? (
        <Group title={say('web.account.others')}>
          {person.others.map((other) => (
            <li key={other.id} className={classes.line}>
              <Link to="/accounts/$accountId" params={{ accountId: other.id }}>
                {other.reference}
              </Link>
              <Amount of={other.balance} />
            </li>
          ))}
        </Group>
      ) : null}
    </aside>
  );
}
