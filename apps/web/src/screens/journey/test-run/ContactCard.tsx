import type { TestContact, TestRun } from '@makegood/contract';
import { MailLook } from '../../../canvas/texts/preview/MailLook.tsx';
import { PhoneLook } from '../../../canvas/texts/preview/PhoneLook.tsx';
import { LOCALE_TAGS } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { CitationLink } from '../../../kit/CitationLink.tsx';
import { useWhen } from '../../../kit/When.tsx';
import { DecisionView } from '../../account/DecisionView.tsx';
import { CONTACT_TONE } from './MomentChip.tsx';
import classes from './TestRun.module.css';

type ContactCardProps = { readonly contact: TestContact; readonly run: TestRun; readonly zone: string };

/** One contact: what became of it, which rule stood in its way and until when, and the words as the person would read them. */
export function ContactCard({ contact, run, zone }: ContactCardProps) {
  const say = useSay();
  const when = useWhen();
  const { channel, outcome, until, decision, message, problem, address } = contact;
  return (
    <section className={classes.contact} aria-label={say(`web.channel.${channel}`)}>
      <div className={classes.between}>
        <h3>
          {say(`web.channel.${channel}`)}
          {address === null ? null : <small className={classes.quiet}> {address}</small>}
        </h3>
        <Chip tone={CONTACT_TONE[outcome]}>
          {outcome === 'deferred' && until !== null
            ? say('web.testRun.notBefore', { when: when(until, 'weekday', zone) })
            : say(`web.testRun.contact.${outcome}`)}
        </Chip>
      </div>
      {problem === null ? null : <p>{say.said(problem)}</p>}
      {decision && decision.objected.length > 0 ? (
        <ul className={classes.rules}>
          {decision.objected.map((word) => (
            <li key={`${word.pack.id}/${word.rule}`} data-verdict={word.verdict}>
              <b>{say.said(word.title)}</b>
              <br />
              <small>
                {say.said(word.jurisdiction)}
                {word.citations.map((citation) => (
                  <span key={citation.text}>
                    {' · '}
                    <CitationLink citation={citation} />
                  </span>
                ))}
                {word.until === null ? null : ` · ${say('web.decision.until', { when: when(word.until, 'weekday', zone) })}`}
              </small>
            </li>
          ))}
        </ul>
      ) : null}
      {message === null ? null : channel === 'email' ? (
        <MailLook rendered={message} preview={run} />
      ) : (
        <PhoneLook channel={channel} language={LOCALE_TAGS[message.locale]} text={message.text} sender={run.sender.name} />
      )}
      {decision ? (
        <details className={classes.why}>
          <summary>{say('web.testRun.why')}</summary>
          <div className={classes.decision}>
            <DecisionView decision={decision} />
          </div>
        </details>
      ) : null}
    </section>
  );
}
