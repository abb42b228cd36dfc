import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, type PackDiff, type PackVersion } from '@makegood/contract';
import { formatInstant, type Instant } from '@makegood/base';
import type { UseQueryResult } from '@tanstack/react-query';
import type { CallFailure } from '../../../api/problem.ts';
import { useAsk } from '../../../api/queries.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Asked } from '../../../kit/Asked.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import type { Tone } from '../../../kit/theme/tokens.ts';
import { useWhen } from '../../../kit/When.tsx';
import classes from './Changes.module.css';
import { ChangedCalendar } from './ChangedCalendar.tsx';

type Example = PackDiff['rules'][number]['examples'][number];
type Outcome = Example['before'];

const KIND_TONE: Readonly<Record<Example['kind'], Tone>> = {
  newlyAllowed: 'ok',
  newlyDenied: 'stop',
  sooner: 'ok',
  later: 'warn',
  changed: 'info',
};
const VERDICT_TONE = { allow: 'ok', defer: 'warn', review: 'info', block: 'stop' } as const satisfies Record<Outcome['verdict'], Tone>;

type Sides = { readonly before: string; readonly after: string };

/** What a version does differently from what decides today: in sums, and rule by rule with contacts that show it. */
export function ChangesView({ version }: { readonly version: PackVersion }) {
  return version.id === null ? null : <AgainstInForce id={version.id} />;
}

function AgainstInForce({ id }: { readonly id: NonNullable<PackVersion['id']> }) {
  const say = useSay();
  const asked = useAsk(api.packChecks.diff, { params: { id }, query: {} });
  return (
    <Differences
      asked={asked}
      title={({ against }) => (against === null ? say('web.rules.changes.first') : say('web.rules.changes', { version: against.version }))}
      sides={{ before: say('web.rules.changes.inForce'), after: say('web.rules.changes.draft') }}
    />
  );
}

type DifferencesProps = {
  readonly asked: UseQueryResult<PackDiff, CallFailure>;
  readonly title: (diff: PackDiff) => string;
  /** What the two are called that are held against each other. */
  readonly sides: Sides;
};

/** What one content newly refuses and newly allows beside another, with contacts that show it. */
export function Differences({ asked, title, sides }: DifferencesProps) {
  const say = useSay();
  return (
    <Asked
      asked={asked}
      waiting={
        <>
          <small role="status">{say('web.rules.changes.looking')}</small>
          <Loading lines={5} />
        </>
      }
    >
      {(diff) => (
        <>
          <div className={classes.sums}>
            <h2>{title(diff)}</h2>
            <span className={classes.chips}>
              <Chip tone={diff.newlyDenied > 0 ? 'stop' : 'plain'}>{say('web.rules.changes.denied', { count: diff.newlyDenied })}</Chip>
              <Chip tone={diff.newlyAllowed > 0 ? 'ok' : 'plain'}>{say('web.rules.changes.allowed', { count: diff.newlyAllowed })}</Chip>
            </span>
          </div>
          {diff.calendars.map((calendar) => (
            <ChangedCalendar key={calendar.calendar} diff={calendar} />
          ))}
          {diff.rules.length === 0 ? (
            <EmptyState title={say('web.rules.changes.none')}>{say.said(diff.searched)}</EmptyState>
          ) : (
            <>
              {diff.rules.map((rule) => (
                <ChangedRule key={rule.ruleId} rule={rule} sides={sides} />
              ))}
              <small>{say.said(diff.searched)}</small>
            </>
          )}
        </>
      )}
    </Asked>
  );
}

const SHORT = 5;

function ChangedRule({ rule, sides }: { readonly rule: PackDiff['rules'][number]; readonly sides: Sides }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  // What it means by a holiday may change without a word of its own.
  const same = JSON.stringify(rule.before) === JSON.stringify(rule.after);
  return (
    <section className={classes.rule} aria-label={say.said(rule.title)}>
      <div className={classes.head}>
        <h3>{say.said(rule.title)}</h3>
        <Chip tone={rule.change === 'removed' ? 'stop' : 'ok'}>{say(`web.rules.changes.rule.${rule.change}`)}</Chip>
      </div>
      {rule.before === null || same ? null : (
        <p className={classes.before}>
          <small>{sides.before}</small> {say.said(rule.before)}
        </p>
      )}
      {rule.after === null ? null : (
        <p className={classes.after}>
          {same ? null : <small>{sides.after}</small>} {say.said(rule.after)}
        </p>
      )}
      {rule.examples.length === 0 ? (
        <p className={classes.quiet}>{say('web.rules.changes.noExample')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{say('web.rules.changes.kind')}</th>
              <th scope="col">{say('web.rules.changes.example')}</th>
              <th scope="col">{sides.before}</th>
              <th scope="col">{sides.after}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? rule.examples : rule.examples.slice(0, SHORT)).map((example, index) => (
              <tr key={index}>
                <td>
                  <Chip tone={KIND_TONE[example.kind]}>{say(`web.rules.changes.kind.${example.kind}`)}</Chip>
                </td>
                <td>{say.said(example.sentence)}</td>
                <td data-label={sides.before}>
                  <OutcomeChip outcome={example.before} zone={zoneIn(example.context)} />
                </td>
                <td data-label={sides.after}>
                  <OutcomeChip outcome={example.after} zone={zoneIn(example.context)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rule.examples.length > SHORT ? (
        <div>
          <Button size="xs" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? say('web.text.showLess') : say('web.text.showMore', { count: rule.examples.length - SHORT })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** Where the made-up person of an example is. */
export function zoneIn({ debtor }: Example['context']): string {
  return typeof debtor === 'object' && debtor !== null && 'timezone' in debtor && typeof debtor.timezone === 'string'
    ? debtor.timezone
    : 'UTC';
}

export function OutcomeChip({
  outcome,
  zone,
}: {
  readonly outcome: { readonly verdict: Outcome['verdict']; readonly until: Instant | null };
  readonly zone: string;
}) {
  const say = useSay();
  const when = useWhen();
  return (
    <Chip tone={VERDICT_TONE[outcome.verdict]} {...(outcome.until === null ? {} : { title: formatInstant(outcome.until) })}>
      {outcome.verdict === 'defer' && outcome.until !== null
        ? say('web.rules.verdict.until', { when: when(outcome.until, 'weekday', zone) })
        : say(`web.rules.verdict.${outcome.verdict}`)}
    </Chip>
  );
}
