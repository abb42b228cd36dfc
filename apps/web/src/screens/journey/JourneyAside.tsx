import type { AnswerOf, Api, WireFinding } from '@makegood/contract';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { CopyableId } from '../../kit/CopyableId.tsx';
import { Overline } from '../../kit/Overline.tsx';
import { useWhen } from '../../kit/When.tsx';
import classes from './Journey.module.css';
import { OverlayControls } from './overlay/OverlayControls.tsx';

type Detail = AnswerOf<Api['journeys']['read']>;
const TONE = { error: 'stop', warning: 'warn', info: 'info' } as const;

type JourneyAsideProps = {
  readonly detail: Detail;
  /** What the rules say of the drawing as it stands on the screen. */
  readonly findings: readonly WireFinding[];
  readonly onStep?: ((step: string) => void) | undefined;
};

/** What to settle, who is in it, what was published: one list feeds the badge, the list and the button. */
export function JourneyAside({ detail, findings, onStep }: JourneyAsideProps) {
  const say = useSay();
  const when = useWhen();
  const { locale } = useLanguage();
  const { journey, versions } = detail;
  return (
    <>
      <section>
        <Overline level={2}>{say('web.journey.findings')}</Overline>
        {findings.length === 0 ? <p className={classes.quiet}>{say('web.journey.findings.none')}</p> : null}
        <ul className={classes.list}>
          {findings.map((finding, index) => (
            <li key={index}>
              <Chip tone={TONE[finding.severity]}>{say(`web.journey.finding.${finding.severity}`)}</Chip>
              <br />
              {finding.step === null ? say.said(finding.message) : <FindingLink finding={finding} step={finding.step} onStep={onStep} />}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <Overline level={2}>{say('web.journey.numbers')}</Overline>
        <dl className={classes.numbers}>
          <div>
            <dt>{say('web.journeys.running')}</dt>
            <dd>
              <Link to="/accounts" search={{ journey: journey.id }}>
                {formatCount(journey.counts.running, locale)}
              </Link>
            </dd>
          </div>
          <div>
            <dt>{say('web.journeys.waiting')}</dt>
            <dd>{formatCount(journey.counts.waiting, locale)}</dd>
          </div>
          <div>
            <dt>{say('web.journeys.ended')}</dt>
            <dd>{formatCount(journey.counts.ended, locale)}</dd>
          </div>
        </dl>
        <OverlayControls draft={journey.draft !== null} />
      </section>
      <section>
        <Overline level={2}>{say('web.journey.versions')}</Overline>
        {versions.length === 0 ? <p className={classes.quiet}>{say('web.journey.versions.none')}</p> : null}
        <ul className={classes.list}>
          {versions.map((version) => (
            <li key={version.id}>
              <span className={classes.between}>
                <span>
                  <b>{version.name ?? say('web.journey.versionLine', { version: version.number })}</b>
                  {version.name ? <small> {say('web.journey.versionLine', { version: version.number })}</small> : null}
                </span>
                {version.running > 0 ? <Chip tone="brand">{say('web.crowd.accounts', { accounts: version.running })}</Chip> : null}
              </span>
              <span className={classes.between}>
                <small>{say('web.journey.versionBy', { when: when(version.publishedAt, 'near'), who: version.publishedBy })}</small>
                <CopyableId id={version.hash} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Leads to the step: on the canvas by choosing it, in the outline by its place on the page. */
function FindingLink({
  finding,
  step,
  onStep,
}: {
  readonly finding: WireFinding;
  readonly step: string;
  readonly onStep: ((step: string) => void) | undefined;
}) {
  const say = useSay();
  if (!onStep) return <a href={`#step-${step}`}>{say.said(finding.message)}</a>;
  return (
    <button type="button" className={classes.link} onClick={() => onStep(step)}>
      {say.said(finding.message)}
    </button>
  );
}
