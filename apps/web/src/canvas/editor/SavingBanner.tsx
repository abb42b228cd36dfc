import { Button } from '@mantine/core';
import { instant } from '@makegood/base';
import { diffDocuments, messagesOf } from '@makegood/journey';
import { useMemo, useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { problemWords } from '../../kit/Problem.tsx';
import { useRealWhen } from '../../kit/When.tsx';
import { ContestDialog } from '../saving/ContestDialog.tsx';
import type { DraftNews, Saving } from '../saving/draftSaver.ts';
import classes from '../saving/Saving.module.css';
import { useSaving } from './SavingContext.tsx';

/** Said quietly over the journey: what a colleague did is in, something has to be chosen or cannot be saved. Never a dialog in the way of drawing, and over a picture that must not move under somebody's hand it is `floating`. */
export function SavingBanner({ floating = false }: { readonly floating?: boolean }) {
  const { saving, news, saver } = useSaving();
  return (
    <div className={classes.banner} data-floating={floating || undefined}>
      {saving.state === 'contested' ? <Contested saving={saving} /> : null}
      {saving.state === 'refused' ? <Refused saving={saving} /> : null}
      {news ? <News news={news} heard={() => saver.heard()} /> : null}
    </div>
  );
}

function Contested({ saving: { contest } }: { readonly saving: Extract<Saving, { state: 'contested' }> }) {
  const say = useSay();
  const { saver } = useSaving();
  const [choosing, setChoosing] = useState(false);
  const who = contest.theirs.by ?? say('web.drafts.somebody');
  return (
    <>
      <Notice
        tone="warn"
        urgent
        title={say('web.drafts.contest', { who, count: contest.merge.conflicts.length })}
        action={<Button onClick={() => setChoosing(true)}>{say('web.drafts.contest.open')}</Button>}
      >
        {say('web.drafts.contest.help')}
      </Notice>
      {choosing ? (
        <ContestDialog
          contest={contest}
          onSettle={(choices) => {
            setChoosing(false);
            saver.settle(choices);
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </>
  );
}

function Refused({ saving: { error, kept } }: { readonly saving: Extract<Saving, { state: 'refused' }> }) {
  const say = useSay();
  const { saver } = useSaving();
  const { title, text } = problemWords(say, error);
  return (
    <Notice
      tone="warn"
      urgent
      title={say('web.drafts.refused')}
      action={
        <Button size="xs" onClick={() => void saver.save()}>
          {say('web.drafts.again')}
        </Button>
      }
    >
      {title} {text} {kept ? say('web.drafts.refused.help') : null}
    </Notice>
  );
}

function News({ news, heard }: { readonly news: DraftNews; readonly heard: () => void }) {
  const say = useSay();
  const when = useRealWhen();
  const [shown, setShown] = useState(false);
  const changes = useMemo(
    () =>
      news.type === 'joined' ? messagesOf(diffDocuments(news.before, news.theirs.document)).map(({ message }) => say.said(message)) : [],
    [news, say],
  );
  const title =
    news.type === 'restored'
      ? say('web.drafts.restored', { when: when(instant(news.at), 'inline') })
      : say('web.drafts.joined', {
          who: news.theirs.by ?? say('web.drafts.somebody'),
          when: news.theirs.savedAt === null ? '' : when(news.theirs.savedAt, 'time'),
          count: changes.length,
        });
  return (
    <div role="status">
      <Notice
        tone="info"
        title={title}
        action={
          <span className={classes.buttons}>
            {changes.length > 0 ? (
              <Button size="xs" aria-expanded={shown} onClick={() => setShown(!shown)}>
                {say('web.drafts.joined.show')}
              </Button>
            ) : null}
            <Button size="xs" variant="subtle" onClick={heard}>
              {say('web.text.close')}
            </Button>
          </span>
        }
      >
        {shown ? (
          <ul className={classes.changes}>
            {changes.map((words, index) => (
              <li key={index}>{words}</li>
            ))}
          </ul>
        ) : null}
      </Notice>
    </div>
  );
}
