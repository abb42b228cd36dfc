import { Button } from '@mantine/core';
import type { JourneyReview, ReviewStanding } from '@makegood/contract';
import { useState } from 'react';
import { useSession } from '../../../app/session.tsx';
import { useSaving } from '../../../canvas/editor/SavingContext.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import type { Tone } from '../../../kit/theme/tokens.ts';
import { useWhen } from '../../../kit/When.tsx';
import type { JourneyDetail } from '../journeyDetail.ts';
import { ApproveDialog, AskChangesDialog, WithdrawDialog } from './DecideDialogs.tsx';
import { AskReviewDialog } from './AskReviewDialog.tsx';
import classes from './Review.module.css';

const DIALOGS = { ask: AskReviewDialog, approve: ApproveDialog, askChanges: AskChangesDialog, withdraw: WithdrawDialog } as const;
type Act = keyof typeof DIALOGS;

const TONE = { asked: 'info', approved: 'ok', changes: 'warn', withdrawn: 'info' } as const satisfies Record<JourneyReview['state'], Tone>;

type ReviewStandingCardProps = {
  readonly detail: JourneyDetail;
  readonly standing: ReviewStanding;
  /** False when nothing is published yet that it could be held against. */
  readonly compared: boolean;
};

/** Where the review stands, in words, and what this person may do about it. The server has said it, and decides again. */
export function ReviewStandingCard({ detail, standing, compared }: ReviewStandingCardProps) {
  const say = useSay();
  const { saving } = useSaving();
  const [open, setOpen] = useState<Act | null>(null);
  const { current, can } = standing;
  const Dialog = open ? DIALOGS[open] : null;
  const { live, draft } = detail.journey;
  return (
    <div className={classes.standing}>
      <h2>
        {current && !current.stale
          ? say('web.review.title.handed')
          : live
            ? say('web.review.title.against', { version: live.versionNumber })
            : say('web.review.title.first')}
      </h2>
      {current ? <CurrentReview review={current} /> : <NobodyAsked standing={standing} news={draft !== null} />}
      <span className={classes.deeds}>
        {can.includes('approve') ? (
          <Button variant="filled" onClick={() => setOpen('approve')}>
            {say('web.review.approve')}
          </Button>
        ) : null}
        {can.includes('askChanges') ? <Button onClick={() => setOpen('askChanges')}>{say('web.review.askChanges')}</Button> : null}
        {can.includes('ask') ? (
          <Button
            variant={current && !current.stale ? 'default' : 'filled'}
            disabled={saving.state !== 'saved'}
            onClick={() => setOpen('ask')}
          >
            {say(current ? 'web.review.askAgain' : 'web.review.ask')}
          </Button>
        ) : null}
        {can.includes('withdraw') ? (
          <Button variant="subtle" onClick={() => setOpen('withdraw')}>
            {say('web.review.withdraw')}
          </Button>
        ) : null}
      </span>
      {current?.state === 'asked' && !current.stale && !can.includes('approve') ? <WhoMay standing={standing} /> : null}
      {!compared && live === null ? <small>{say('web.review.first')}</small> : null}
      <Earlier standing={standing} />
      {Dialog ? <Dialog detail={detail} standing={standing} close={() => setOpen(null)} /> : null}
    </div>
  );
}

function NobodyAsked({ standing, news }: { readonly standing: ReviewStanding; readonly news: boolean }) {
  const say = useSay();
  if (!news) return <p className={classes.quiet}>{say('web.review.nothingNew')}</p>;
  return (
    <Notice tone={standing.required ? 'warn' : 'info'} title={say(standing.required ? 'web.review.required' : 'web.review.nobody')}>
      <WhoMay standing={standing} />
    </Notice>
  );
}

function WhoMay({ standing: { reviewers } }: { readonly standing: ReviewStanding }) {
  const say = useSay();
  const me = useSession().user.id;
  const others = reviewers.filter(({ id }) => id !== me).map(({ name }) => name);
  return <span>{others.length > 0 ? say('web.review.who', { names: others.join(', ') }) : say('web.review.who.nobody')}</span>;
}

/** What was asked and what came of it. One that later changes overtook says so first: it agrees to nothing that stands now. */
function CurrentReview({ review }: { readonly review: JourneyReview }) {
  const say = useSay();
  const when = useWhen();
  const { state, stale, decided } = review;
  const asked = review.of
    ? say('web.review.askedOf', { who: review.askedBy.name, of: review.of.name, when: when(review.askedAt, 'inline') })
    : say('web.review.asked', { who: review.askedBy.name, when: when(review.askedAt, 'inline') });
  return (
    <>
      {stale ? (
        <Notice tone="warn" title={say('web.review.stale')}>
          {say(state === 'approved' ? 'web.review.stale.approved' : 'web.review.stale.help')}
        </Notice>
      ) : null}
      <Notice
        tone={stale ? 'info' : TONE[state]}
        title={
          decided && (state === 'approved' || state === 'changes')
            ? say(`web.review.decided.${state}`, { who: decided.by.name, when: when(decided.at, 'inline') })
            : asked
        }
      >
        {decided?.note ? <p>“{decided.note}”</p> : null}
        {decided ? <p>{asked}</p> : null}
        {review.note ? <p>“{review.note}”</p> : null}
      </Notice>
    </>
  );
}

/** What was asked and said before. */
function Earlier({ standing: { history, current } }: { readonly standing: ReviewStanding }) {
  const say = useSay();
  const when = useWhen();
  const earlier = history.filter(({ id }) => id !== current?.id);
  if (earlier.length === 0) return null;
  return (
    <details className={classes.earlier}>
      <summary>{say('web.review.earlier', { count: earlier.length })}</summary>
      <ul>
        {earlier.map((review) => (
          <li key={review.id}>
            <b>{say(`web.review.was.${review.state}`, { who: review.decided?.by.name ?? review.askedBy.name })}</b>{' '}
            <small>
              {when(review.askedAt, 'inline')}
              {review.versionNumber === null ? null : ` · ${say('web.journeys.versionOf', { version: review.versionNumber })}`}
            </small>
            {review.decided?.note ? <p>“{review.decided.note}”</p> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
