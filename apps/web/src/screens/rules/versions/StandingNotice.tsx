import type { PackVersionDetail } from '@makegood/contract';
import { useSession } from '../../../app/session.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import { useRealWhen, useWhen } from '../../../kit/When.tsx';
import { useStartWords } from './startWords.ts';

/** Four eyes, in words: whose draft it is, who could agree, what was said, and when it begins. */
export function StandingNotice({ detail: { version, approvers } }: { readonly detail: PackVersionDetail }) {
  const say = useSay();
  const when = useWhen();
  const real = useRealWhen();
  const me = useSession().user.id;
  const start = useStartWords();
  const own = version.authors.some(({ id }) => id === me);
  const authors = version.authors.map(({ name }) => name).join(', ');
  const others = approvers.filter(({ id }) => id !== me).map(({ name }) => name);
  const who = others.length > 0 ? say('web.rules.eyes.who', { names: others.join(', ') }) : say('web.rules.eyes.nobody');
  switch (version.state) {
    case 'draft':
      return (
        <>
          {version.decided && !version.decided.approved ? (
            <Notice
              tone="warn"
              title={say('web.rules.sentBack', { who: version.decided.by.name, when: when(version.decided.at, 'inline') })}
            >
              {version.decided.note}
            </Notice>
          ) : null}
          <Notice tone="info" title={say('web.rules.eyes.title')}>
            {own ? say('web.rules.eyes.own') : authors ? say('web.rules.eyes.others', { authors }) : null} {who}
          </Notice>
        </>
      );
    case 'review':
      return (
        <Notice tone="info" title={say('web.rules.review.title', { who: version.asked?.by.name ?? authors })}>
          {version.note ? <p>“{version.note}”</p> : null}
          {start(version)} {own ? say('web.rules.review.own') : null} {own ? who : say('web.rules.review.yours')}
        </Notice>
      );
    case 'approved':
    case 'scheduled':
      return (
        <Notice
          tone="ok"
          title={
            version.state === 'scheduled' && version.activeFrom !== null
              ? say('web.rules.scheduled.title', { when: when(version.activeFrom, 'weekday', version.zone), zone: version.zone })
              : say('web.rules.approved.title')
          }
        >
          {version.decided
            ? say('web.rules.approved.by', { who: version.decided.by.name, when: when(version.decided.at, 'inline') })
            : null}{' '}
          {version.decided?.note} {say('web.rules.scheduled.help')}
        </Notice>
      );
    case 'superseded':
      return (
        <Notice tone="brand" title={say('web.rules.superseded.title')}>
          {version.supersededAt === null
            ? null
            : say('web.rules.superseded.since', { when: when(version.supersededAt, 'weekday', version.zone) })}
        </Notice>
      );
    case 'withdrawn':
      return (
        <Notice tone="warn" title={say('web.rules.withdrawn.title')}>
          {version.savedAt === null ? null : real(version.savedAt)}
        </Notice>
      );
    case 'inForce':
      return null;
  }
}
