import type { JourneyId } from '@makegood/base';
import { api, type MoveMap } from '@makegood/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../../api/queries.ts';
import { useMay } from '../../../app/session.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Asked } from '../../../kit/Asked.tsx';
import { Pager, usePages } from '../../../kit/Pager.tsx';
import classes from './Publish.module.css';

const SIZE = 10;

/** The draft and the map that a number was reckoned with. */
export type Behind = { readonly journey: JourneyId; readonly revision: number; readonly map: MoveMap };
type PeopleBehindProps = Behind & {
  readonly who: 'inFlight' | 'moved' | 'leaving' | 'unmapped';
  readonly step?: string;
  readonly count: number;
  /** What the number is of; how many there are to see without it. */
  readonly label?: string;
};

/** A number that opens the people behind it, each leading to their account. */
export function PeopleBehind(props: PeopleBehindProps) {
  const say = useSay();
  const may = useMay('accounts.read');
  const [open, setOpen] = useState(false);
  if (!may || props.count === 0) return props.label === undefined ? null : <small>{props.label}</small>;
  return (
    <div>
      <button type="button" className={classes.number} aria-expanded={open} onClick={() => setOpen(!open)}>
        {props.label ?? say(`web.publish.see.${props.who}`, { people: props.count })}
      </button>
      {open ? <People {...props} /> : null}
    </div>
  );
}

function People({ journey, revision, map, who, step }: PeopleBehindProps) {
  const say = useSay();
  const pages = usePages(JSON.stringify([revision, map, who, step]));
  const asked = useAsk(
    api.journeyPublishing.people,
    {
      params: { id: journey },
      body: {
        revision,
        map,
        who,
        limit: SIZE,
        ...(step === undefined ? {} : { step }),
        ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }),
      },
    },
    { placeholderData: keepPreviousData },
  );
  return (
    <Asked asked={asked}>
      {({ items, total, nextCursor }) => (
        <>
          <ul className={classes.people}>
            {items.map((person) => (
              <li key={person.enrolmentId}>
                <Link to="/accounts/$accountId" params={{ accountId: person.accountId }} target="_blank">
                  {person.personName}
                </Link>
                <small>
                  {person.reference} · {person.stepName === '' ? say('web.publish.entered') : person.stepName}
                </small>
              </li>
            ))}
          </ul>
          <Pager pages={pages} size={SIZE} shown={items.length} total={total} nextCursor={nextCursor} />
        </>
      )}
    </Asked>
  );
}
