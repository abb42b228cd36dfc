import type { JourneyId } from '@makegood/base';
import type { WireFinding } from '@makegood/contract';
import type { JourneyDocument } from '@makegood/journey';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { Sentence } from '../../../kit/SentenceBlock.tsx';
import { KindIcon } from '../KindIcon.tsx';
import classes from './Outline.module.css';
import { outlineOf, type OutlineBranch, type OutlineStep } from './outlineOf.ts';

type Marks = { readonly journey: JourneyId; readonly waiting: ReadonlyMap<string, number>; readonly findings: readonly WireFinding[] };

const anchorOf = (step: string): string => `step-${step}`;

function StepLine({ step, marks }: { readonly step: OutlineStep; readonly marks: Marks }) {
  const say = useSay();
  const waiting = marks.waiting.get(step.id) ?? 0;
  const findings = marks.findings.filter((finding) => finding.step === step.id);
  return (
    <div className={classes.step} id={anchorOf(step.id)} tabIndex={-1}>
      <KindIcon kind={step.kind} />
      <div className={classes.words}>
        <div className={classes.head}>
          <b>{step.name}</b>
          <small>{say.said({ id: `journey.kind.${step.kind}` })}</small>
          {findings.length > 0 ? (
            <Chip
              tone={findings.some((finding) => finding.severity === 'error') ? 'stop' : 'warn'}
              title={findings.map((finding) => say.said(finding.message)).join('\n')}
            >
              {say('web.journeys.findings', { count: findings.length })}
            </Chip>
          ) : null}
          {waiting > 0 ? (
            <Link className={classes.waiting} to="/accounts" search={{ journey: marks.journey, step: step.id, stepName: step.name }}>
              {say('web.journey.waitingHere', { count: waiting })}
            </Link>
          ) : null}
        </div>
        <p>
          <Sentence said={step.face} />
        </p>
      </div>
    </div>
  );
}

function Leads({ branch, marks }: { readonly branch: OutlineBranch; readonly marks: Marks }) {
  const say = useSay();
  if (branch.leads === null) return <Chip tone="stop">{say('web.journey.notDrawn')}</Chip>;
  if (branch.leads.type === 'link')
    return (
      <a className={classes.jump} href={`#${anchorOf(branch.leads.id)}`}>
        {say('web.journey.continues', { step: branch.leads.name })}
      </a>
    );
  return <Steps step={branch.leads} marks={marks} />;
}

/** A step and what follows: one way out goes on below it, several are indented under their names. */
function Steps({ step, marks }: { readonly step: OutlineStep; readonly marks: Marks }) {
  const say = useSay();
  const [only, ...more] = step.branches;
  return (
    <>
      <StepLine step={step} marks={marks} />
      {only && more.length === 0 ? <Leads branch={only} marks={marks} /> : null}
      {more.length > 0 ? (
        <ul className={classes.branches}>
          {step.branches.map((branch) => (
            <li key={branch.id}>
              <span className={classes.branch}>
                <Chip>{say.said(branch.label)}</Chip>
              </span>
              <Leads branch={branch} marks={marks} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** The journey as it reads: step by step, branch by branch, with what is true of each now. */
export function Outline({ document, marks }: { readonly document: JourneyDocument; readonly marks: Marks }) {
  const say = useSay();
  const { reached, unreached } = useMemo(() => outlineOf(document), [document]);
  return (
    <section className={classes.outline} aria-label={say('web.journey.outline')}>
      {reached.map((step) => (
        <Steps key={step.id} step={step} marks={marks} />
      ))}
      {unreached.length > 0 ? (
        <>
          <h3>{say('web.journey.unreached')}</h3>
          {unreached.map((step) => (
            <Steps key={step.id} step={step} marks={marks} />
          ))}
        </>
      ) : null}
    </section>
  );
}
