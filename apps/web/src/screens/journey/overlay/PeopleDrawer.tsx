import { Drawer, Select } from '@mantine/core';
import type { JourneyId } from '@makegood/base';
import { api, type OverlayPerson } from '@makegood/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../../api/queries.ts';
import { formatCount } from '../../../format/numbers.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Asked } from '../../../kit/Asked.tsx';
import { Pager, usePages } from '../../../kit/Pager.tsx';
import { useWhen } from '../../../kit/When.tsx';
import type { AskedPeople, Numbered } from './numbered.ts';
import classes from './Overlay.module.css';

const SIZE = 20;

type PeopleDrawerProps = {
  readonly journey: JourneyId;
  readonly number: Numbered;
  readonly days: number | null;
  readonly close: () => void;
};

/** The people behind a number, beside the drawing; of several rules one at a time. */
export function PeopleDrawer({ journey, number, days, close }: PeopleDrawerProps) {
  const say = useSay();
  const { locale } = useLanguage();
  const { rules } = number;
  const [chosen, setChosen] = useState(rules?.[0]?.rule);
  const rule = rules?.find((one) => one.rule === chosen);
  return (
    <Drawer
      opened
      position="right"
      size="min(432px, 100%)"
      overlayProps={{ backgroundOpacity: 0.08 }}
      title={number.title}
      onClose={close}
      closeButtonProps={{ 'aria-label': say('web.text.close') }}
    >
      <div className={classes.drawer}>
        {rules ? (
          <Select
            label={say('web.overlay.rule')}
            value={chosen ?? null}
            data={rules.map((one) => ({ value: one.rule, label: `${one.title} · ${formatCount(one.count, locale)}` }))}
            allowDeselect={false}
            onChange={(next) => setChosen(next ?? undefined)}
          />
        ) : null}
        <People
          journey={journey}
          asked={{
            what: number.what,
            step: number.step,
            ...(number.branch === undefined ? {} : { branch: number.branch }),
            ...(rule === undefined ? {} : { rule: rule.rule, verdict: rule.verdict }),
            ...(days === null ? {} : { days }),
          }}
        />
      </div>
    </Drawer>
  );
}

function People({ journey, asked: { step, ...asked } }: { readonly journey: JourneyId; readonly asked: AskedPeople }) {
  const say = useSay();
  const pages = usePages(JSON.stringify([step, asked]));
  const found = useAsk(
    api.journeys.overlayPeople,
    { params: { id: journey, step }, query: { ...asked, limit: SIZE, ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }) } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Asked asked={found}>
      {({ items, total, nextCursor }) => (
        <>
          {items.length === 0 ? <p>{say('web.overlay.empty')}</p> : null}
          <ul className={classes.rows}>
            {items.map((person, index) => (
              <li key={`${person.enrolmentId} ${index}`}>
                <PersonRow person={person} what={asked.what} />
              </li>
            ))}
          </ul>
          <Pager pages={pages} size={SIZE} shown={items.length} total={total} nextCursor={nextCursor} />
        </>
      )}
    </Asked>
  );
}

function PersonRow({ person, what }: { readonly person: OverlayPerson; readonly what: Numbered['what'] }) {
  const say = useSay();
  const when = useWhen();
  const { accountId, personName, reference, at, until, reason, decisionId } = person;
  const stands = what === 'waiting' || what === 'stuck';
  const times = [
    stands ? say('web.overlay.since', { when: when(at, 'inline') }) : when(at),
    ...(until === null ? [] : [say(stands ? 'web.overlay.until' : 'web.overlay.lawful', { when: when(until, 'inline') })]),
  ];
  return (
    <>
      <span className={classes.between}>
        <span>
          <Link to="/accounts/$accountId" params={{ accountId }}>
            {personName}
          </Link>{' '}
          <small>{reference}</small>
        </span>
        {decisionId === null ? null : (
          <Link to="/accounts/$accountId" params={{ accountId }} search={{ decision: decisionId }}>
            {say('web.overlay.decision')}
          </Link>
        )}
      </span>
      <small>{times.join(' · ')}</small>
      {reason === null ? null : <small className={classes.reason}>{say.said(reason)}</small>}
    </>
  );
}
