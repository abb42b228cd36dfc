import type { Locale } from '@makegood/base';
import type { ChannelId } from '@makegood/journey';
import type { Template } from '@makegood/journey/template';
import { LOCALE_TAGS } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import { useWhen } from '../../../kit/When.tsx';
import classes from './Preview.module.css';
import { MailLook } from './MailLook.tsx';
import { Notices } from './Notices.tsx';
import { PhoneLook } from './PhoneLook.tsx';
import { SmsSize } from './SmsSize.tsx';
import type { Tried } from './usePreview.ts';

const TONE = { allow: 'ok', defer: 'warn', review: 'info', block: 'stop' } as const;

type PreviewProps = { readonly template: Template; readonly tried: Tried; readonly locale: Locale; readonly channel: ChannelId };

/** One language and channel of a text as the chosen person would get it: its looks, its size, and what their place wants said. */
export function Preview({ template, tried, locale, channel }: PreviewProps) {
  const say = useSay();
  const { data, error, reader, stale } = tried;
  if (error && error.code !== 'notFound') return <ProblemNotice error={error} />;
  if (reader === null) return <p className={classes.quiet}>{say('web.panel.preview.empty')}</p>;
  if (!data) return <p className={classes.quiet}>{say('web.panel.preview.coming')}</p>;
  const message = data.messages.find((one) => one.locale === locale && one.channel === channel);
  if (!message) return null;
  const { rendered, problem, notices } = message;
  const title = say('web.panel.preview.title', { name: data.person.name, language: { id: `journey.language.${locale}` } });
  return (
    <div role="group" className={classes.preview} aria-label={title} aria-busy={stale} data-stale={stale || undefined}>
      <h3>{title}</h3>
      {rendered ? (
        channel === 'email' ? (
          <MailLook rendered={rendered} preview={data} />
        ) : (
          <PhoneLook channel={channel} language={LOCALE_TAGS[locale]} text={rendered.text} sender={data.sender.name} />
        )
      ) : null}
      {problem ? (
        <p className={classes.problem}>{say('web.panel.preview.impossible', { name: data.person.name, why: say.said(problem.said) })}</p>
      ) : null}
      {rendered?.sms ? <SmsSize sms={rendered.sms} country={data.person.country} price={data.smsPrice} /> : null}
      <Notices template={template} notices={notices} />
    </div>
  );
}

/** What the gate would say now to the words that the person would get. */
export function Verdict({ tried, channel }: { readonly tried: Tried; readonly channel: ChannelId }) {
  const say = useSay();
  const when = useWhen();
  const way = tried.data?.ways.find((one) => one.channel === channel);
  const person = tried.data?.person;
  if (!way || !person) return null;
  return (
    <p className={classes.verdict}>
      {way.verdict === null ? (
        <Chip tone="warn">{way.problem ? say.said(way.problem) : ''}</Chip>
      ) : (
        <Chip tone={TONE[way.verdict]}>
          {way.verdict === 'defer' && way.until !== null
            ? say('web.panel.preview.verdict.until', { when: when(way.until, 'inline', person.zone ?? undefined) })
            : say(`web.panel.preview.verdict.${way.verdict}`)}
        </Chip>
      )}{' '}
      {way.objections.length > 0 ? <small>{way.objections.map((title) => say.said(title)).join(' · ')}</small> : null}
    </p>
  );
}
