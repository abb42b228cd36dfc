import { Select } from '@mantine/core';
import type { MoveMap, PublishPreview, StandingStep } from '@makegood/contract';
import type { Tone } from '../../../kit/theme/tokens.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import { PeopleBehind, type Behind } from './PeopleBehind.tsx';
import classes from './Publish.module.css';

const LEAVE = ':leave';
const TONE = { goesOn: 'ok', reckoned: 'info', begin: 'info', leave: 'warn' } as const satisfies Record<
  NonNullable<StandingStep['effect']>,
  Tone
>;

type MoveStepsProps = {
  readonly preview: PublishPreview;
  readonly map: MoveMap;
  readonly onMap: (map: MoveMap) => void;
  readonly behind: Behind;
};

/** Step by step: how many stand there, where they go, and what that does to them. A step without a place to go keeps it from being published. */
export function MoveSteps({ preview: { move }, map, onMap, behind }: MoveStepsProps) {
  const say = useSay();
  const standingWords = ({ crowd, versions }: StandingStep): string =>
    say('web.publish.standing', { people: crowd.people, versions: versions.map(String), count: versions.length });
  const lost = move.unmapped.reduce((sum, { crowd }) => sum + crowd.people, 0);
  return (
    <>
      {lost > 0 ? (
        <Notice tone="stop" title={say('web.publish.unmapped', { people: lost })}>
          {say('web.publish.unmapped.help')}
        </Notice>
      ) : null}
      <ul className={classes.steps}>
        {move.steps.map((standing) => (
          <li key={standing.step ?? ''} data-lost={standing.to === null || undefined}>
            <div className={classes.standing}>
              <b>{standing.step === null ? say('web.publish.entered') : standing.name}</b>
              {standing.step === null ? (
                <small>{standingWords(standing)}</small>
              ) : (
                <PeopleBehind
                  {...behind}
                  who={standing.to === null ? 'unmapped' : standing.to.type === 'leave' ? 'leaving' : 'moved'}
                  step={standing.step}
                  count={standing.crowd.people}
                  label={standingWords(standing)}
                />
              )}
            </div>
            {standing.step === null ? (
              <small>{say('web.publish.fromStart')}</small>
            ) : (
              <Destination
                standing={standing}
                step={standing.step}
                targets={move.targets}
                onTo={(to) => onMap(standing.step === null ? map : { ...map, [standing.step]: to })}
              />
            )}
            <span className={classes.effect}>
              {standing.effect === null ? (
                <Chip tone="stop">{say('web.publish.effect.none')}</Chip>
              ) : (
                <Chip tone={TONE[standing.effect]}>{say(`web.publish.effect.${standing.effect}`)}</Chip>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

type DestinationProps = {
  readonly standing: StandingStep;
  readonly step: string;
  readonly targets: PublishPreview['move']['targets'];
  /** Null: they leave. */
  readonly onTo: (to: string | null) => void;
};

function Destination({ standing, step, targets, onTo }: DestinationProps) {
  const say = useSay();
  const { to, suggested, name } = standing;
  const proposed = suggested === null ? null : suggested.type === 'leave' ? LEAVE : suggested.step;
  return (
    <Select
      label={say('web.publish.to', { step: name })}
      classNames={{ label: classes.hidden ?? '' }}
      searchable
      placeholder={say('web.publish.choose')}
      error={to === null}
      value={to === null ? null : to.type === 'leave' ? LEAVE : to.step}
      data={[
        ...targets.map((target) => ({
          value: target.step,
          label: target.step === proposed && target.step !== step ? say('web.publish.proposed', { step: target.name }) : target.name,
        })),
        { value: LEAVE, label: say('web.publish.leave') },
      ]}
      onChange={(value) => {
        if (value !== null) onTo(value === LEAVE ? null : value);
      }}
    />
  );
}
