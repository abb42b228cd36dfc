import type { JourneySummary, MoveMap, PublishPreview } from '@makegood/contract';
import { useSay } from '../../../i18n/say.tsx';
import { ChoiceCards } from '../../../kit/ChoiceCards.tsx';
import { MoveSteps } from './MoveSteps.tsx';
import { PeopleBehind } from './PeopleBehind.tsx';
import classes from './Publish.module.css';

export type InFlightChoice = 'stay' | 'move';

type InFlightProps = {
  readonly journey: JourneySummary;
  readonly preview: PublishPreview;
  readonly choice: InFlightChoice;
  readonly onChoice: (choice: InFlightChoice) => void;
  readonly map: MoveMap;
  readonly onMap: (map: MoveMap) => void;
};

/** Who is under way on earlier versions: they stay there, or everybody goes on in the new one, step by step as said. */
export function InFlight({ journey, preview, choice, onChoice, map, onMap }: InFlightProps) {
  const say = useSay();
  const { inFlight, move, versionNumber } = preview;
  if (inFlight.people === 0) return <p>{say('web.journey.publish.nobody')}</p>;
  const behind = { journey: journey.id, revision: preview.revision, map };
  return (
    <section className={classes.part}>
      <ChoiceCards
        label={say('web.journey.publish.inFlight', { people: inFlight.people })}
        value={choice}
        onChange={onChoice}
        choices={[
          { value: 'stay', title: say('web.journey.publish.stay', { people: inFlight.people }), text: say('web.publish.stay.text') },
          {
            value: 'move',
            title: say('web.publish.move', {
              moved: move.moved.people,
              leaving: move.leaving.people,
              version: versionNumber,
            }),
            text: say('web.publish.move.text'),
          },
        ]}
      />
      {choice === 'stay' ? (
        <PeopleBehind {...behind} who="inFlight" count={inFlight.people} />
      ) : (
        <>
          <MoveSteps preview={preview} map={map} onMap={onMap} behind={behind} />
          {move.met.map(({ on, step, crowd }) => (
            <p key={on}>
              {step === null
                ? say('web.publish.met.leave', { people: crowd.people, event: { id: `journey.offRamp.${on}` } })
                : say('web.publish.met.go', {
                    people: crowd.people,
                    event: { id: `journey.offRamp.${on}` },
                    step: move.targets.find((target) => target.step === step)?.name ?? '',
                  })}
            </p>
          ))}
          <span className={classes.behinds}>
            <PeopleBehind {...behind} who="moved" count={move.moved.people} />
            {move.leaving.people > 0 ? <PeopleBehind {...behind} who="leaving" count={move.leaving.people} /> : null}
          </span>
        </>
      )}
    </section>
  );
}
