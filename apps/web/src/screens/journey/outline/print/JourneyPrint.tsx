import { instant, message } from '@makegood/base';
import type { JourneySummary, WireFinding } from '@makegood/contract';
import { faceOf, type JourneyDocument } from '@makegood/journey';
import { useMemo, useState } from 'react';
import { useSession } from '../../../../app/session.tsx';
import { told } from '../../../../canvas/keyboard/told.ts';
import { useLanguage } from '../../../../i18n/language.tsx';
import { useSay } from '../../../../i18n/say.tsx';
import { Sentence } from '../../../../kit/SentenceBlock.tsx';
import { useRealWhen } from '../../../../kit/When.tsx';
import { rowsOf, type OutlineRow } from '../rowsOf.ts';
import { MessageTexts } from './MessageTexts.tsx';
import classes from './Print.module.css';

type JourneyPrintProps = {
  readonly journey: JourneySummary;
  readonly document: JourneyDocument;
  readonly findings: readonly WireFinding[];
};

/** The whole journey for paper: every step in the order in which it is read, with the texts that people get. */
export function JourneyPrint({ journey, document, findings }: JourneyPrintProps) {
  const say = useSay();
  const when = useRealWhen();
  const [now] = useState(() => instant(Date.now()));
  const { locale } = useLanguage();
  const { workspace, user } = useSession();
  const rows = useMemo(() => rowsOf(told(document, locale)), [document, locale]);
  const free = Object.values(document.notes).filter((note) => note.step === null || !document.steps[note.step]);
  return (
    <article className={classes.paper} data-print>
      <header className={classes.head}>
        <h1>{document.name}</h1>
        <p>
          {[
            say(`web.journeys.status.${journey.status}`),
            ...(journey.draft && journey.live
              ? [say('web.journey.draftOf', { version: journey.live.versionNumber + 1 })]
              : journey.live
                ? [say('web.journey.versionLine', { version: journey.live.versionNumber })]
                : []),
            say('web.print.workspace', { name: workspace.name }),
            say('web.print.made', { when: when(now, 'full'), who: user.name }),
          ].join(' · ')}
        </p>
        {document.description === '' ? null : <p>{document.description}</p>}
      </header>
      <section>
        <h2>{say('web.print.steps')}</h2>
        {rows.map((row) => (
          <Line key={row.key} row={row} document={document} />
        ))}
      </section>
      {document.offRamps.length > 0 ? (
        <section>
          <h2>{say('web.print.anytime')}</h2>
          <ul>
            {document.offRamps.map(({ on, then }) => {
              const event = message(`journey.offRamp.${on}`);
              return (
                <li key={on}>
                  {then.type === 'exit'
                    ? say('web.print.leaves', { event, outcome: message(`journey.outcome.${then.outcome}`) })
                    : say('web.print.goesTo', { event, step: document.steps[then.step]?.name ?? '' })}
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      {free.length > 0 ? (
        <section>
          <h2>{say('web.print.notes')}</h2>
          {free.map((note, index) => (
            <p key={index} className={classes.note}>
              {note.text}
            </p>
          ))}
        </section>
      ) : null}
      {findings.length > 0 ? (
        <section>
          <h2>{say('web.print.toLookAt')}</h2>
          <ul>
            {findings.map((finding, index) => (
              <li key={index}>
                <b>{say(`web.journey.finding.${finding.severity}`)}</b>: {say.said(finding.message)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className={classes.small}>{say('web.print.sample')}</p>
    </article>
  );
}

function Line({ row, document }: { readonly row: OutlineRow; readonly document: JourneyDocument }) {
  const say = useSay();
  const style = { '--depth': Math.min(row.depth, 6) } as React.CSSProperties;
  if (row.type === 'heading')
    return <h3>{row.event === null ? say('web.journey.unreached') : say('web.outline.after', { event: row.event })}</h3>;
  if (row.type === 'way')
    return (
      <p className={classes.way} style={style}>
        {row.label === null ? null : <b>{row.onwards ? say('web.outline.onwards', { branch: row.label }) : `→ ${row.label}`}</b>}{' '}
        {row.elsewhere?.says}
      </p>
    );
  const step = document.steps[row.step.id];
  if (!step) return null;
  return (
    <div className={classes.step} style={style}>
      <p className={classes.name}>
        <span className={classes.number}>{row.step.number}</span>
        <b>{step.name}</b>
        <small>
          {say.said({ id: `journey.kind.${step.kind}` })}
          {row.step.phase === null ? null : ` · ${say('web.outline.phase', { phase: row.step.phase.name })}`}
        </small>
      </p>
      <p className={classes.sentence}>{row.step.skipped ?? <Sentence said={faceOf(step)} />}</p>
      {row.step.notes.map((note, index) => (
        <p key={index} className={classes.note}>
          {say('web.outline.note', { text: note })}
        </p>
      ))}
      {step.kind === 'message' ? <MessageTexts document={document} variants={step.config.variants} /> : null}
      {step.kind === 'promise' && step.config.reminder ? <MessageTexts document={document} variants={[step.config.reminder]} /> : null}
    </div>
  );
}
