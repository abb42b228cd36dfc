import { Checkbox, Select, Stack } from '@mantine/core';
import type { CallableJourney } from '@makegood/contract';
import { configure, NO_JOURNEY, OUTCOMES, rename, type CallConfig, type JourneyDocument, type Outcome } from '@makegood/journey';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { asBeginning } from '../../format/asBeginning.ts';
import { useSay } from '../../i18n/say.tsx';
import { useCalls } from '../calls/CallsContext.tsx';
import { useEdit } from '../editor/EditorContext.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { FieldFindings } from '../panel/FieldFindings.tsx';
import type { FormProps } from './form.ts';

/** Which journey people go through, at which version, and which of its ends are told apart. */
export function CallForm({ step, config, onChange }: FormProps<'call'>) {
  const say = useSay();
  const edit = useEdit();
  const { callable, choose } = useCalls();
  useEffect(choose, [choose]);
  const chosen = callable?.find(({ journey }) => journey === config.journey) ?? null;
  const known = (callable ?? []).map(({ journey, name }) => ({ value: journey, label: name }));
  const none = config.journey === NO_JOURNEY;
  const missing = !none && callable !== null && chosen === null;
  return (
    <>
      <Select
        label={say('web.calls.journey')}
        description={callable?.length === 0 ? say('web.calls.none') : say('web.calls.journey.help')}
        placeholder={say('web.calls.choose')}
        searchable
        nothingFoundMessage={say('web.calls.nothingFound')}
        value={none ? null : config.journey}
        data={missing ? [...known, { value: config.journey, label: say('web.calls.gone', { journey: config.journey }) }] : known}
        onChange={(id) => {
          const journey = callable?.find((candidate) => candidate.journey === id);
          if (journey) edit((present) => callingOf(present, step, journey, say.said({ id: 'journey.kind.call' })));
        }}
      />
      <FieldFindings at="journey" />
      {chosen ? (
        <>
          <Link to="/journeys/$journeyId" params={{ journeyId: chosen.journey }}>
            {say('web.calls.open', { journey: chosen.name })}
          </Link>
          <VersionField config={config} chosen={chosen} onChange={onChange} />
          <OutcomesField config={config} chosen={chosen} onChange={onChange} />
        </>
      ) : null}
    </>
  );
}

/** The step with another journey: it bears the journey's name unless somebody gave it one, and tells all of its ends apart. */
function callingOf(document: JourneyDocument, id: string, journey: CallableJourney, kind: string): JourneyDocument {
  const step = document.steps[id];
  const number = journey.live ?? journey.versions[0]?.number ?? 1;
  const config: CallConfig = {
    journey: journey.journey,
    version: journey.live === null ? number : 'live',
    outcomes: endsOf(journey, number),
  };
  const called = configure(document, id, config);
  return step?.kind === 'call' && step.config.journey === NO_JOURNEY && step.name.startsWith(kind)
    ? rename(called, id, journey.name)
    : called;
}

/** The ends of a version that this product knows, in the order in which it lists them everywhere. */
function endsOf({ versions }: CallableJourney, number: number | null): Outcome[] {
  const ends = versions.find((version) => version.number === number)?.outcomes ?? [];
  return OUTCOMES.filter((outcome) => ends.includes(outcome));
}

type PartProps = {
  readonly config: CallConfig;
  readonly chosen: CallableJourney;
  readonly onChange: (config: CallConfig) => void;
};

function VersionField({ config, chosen, onChange }: PartProps) {
  const say = useSay();
  const live = chosen.live === null ? say('web.calls.version.liveNone') : say('web.calls.version.live', { version: chosen.live });
  const numbers = new Map(chosen.versions.map(({ number, name }) => [number, name]));
  // A version that is too old to be offered is still the one that was chosen.
  if (config.version !== 'live' && !numbers.has(config.version)) numbers.set(config.version, null);
  const options = [...numbers].map(([number, name]) => ({
    value: String(number),
    label: name === null ? say('web.calls.version.number', { version: number }) : say('web.calls.version.named', { version: number, name }),
  }));
  return (
    <ChoiceField
      label={say('web.calls.version')}
      description={say('web.calls.version.help')}
      value={String(config.version)}
      options={[{ value: 'live', label: live }, ...options]}
      onChange={(version) => onChange({ ...config, version: version === 'live' ? version : Number(version) })}
    />
  );
}

function OutcomesField({ config, chosen, onChange }: PartProps) {
  const say = useSay();
  const ends = endsOf(chosen, config.version === 'live' ? chosen.live : config.version);
  const offered = OUTCOMES.filter((outcome) => ends.includes(outcome) || config.outcomes.includes(outcome));
  const nameOf = (outcome: Outcome): string => {
    const name = asBeginning(say.said({ id: `journey.outcome.${outcome}` }));
    return ends.includes(outcome) ? name : say('web.calls.outcomes.never', { outcome: name });
  };
  return (
    <>
      <Checkbox.Group
        label={say('web.calls.outcomes')}
        description={say('web.calls.outcomes.help')}
        value={config.outcomes}
        onChange={(values) => onChange({ ...config, outcomes: OUTCOMES.filter((outcome) => values.includes(outcome)) })}
      >
        <Stack gap="xs" mt="xs">
          {offered.map((outcome) => (
            <Checkbox key={outcome} value={outcome} label={nameOf(outcome)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <FieldFindings at="outcomes" />
    </>
  );
}
