import { Button, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { formatInstant, instant } from '@makegood/base';
import type { PackSimulation } from '@makegood/contract';
import { CHANNELS, CONSENT_TYPES, CREDITOR_TYPES, parseJurisdiction, PURPOSES, RECIPIENTS, STATUSES } from '@makegood/rules';
import { useState } from 'react';
import { useNow } from '../../../app/session.tsx';
import { asBeginning } from '../../../format/asBeginning.ts';
import { dayOf } from '../../../format/instants.ts';
import { useSay } from '../../../i18n/say.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import fieldClasses from '../fields/Fields.module.css';
import { instantOf } from './instantOf.ts';
import { useTrial } from './useTrial.ts';

type MadeUpContactProps = {
  readonly zone: string;
  readonly jurisdiction: string | null;
  readonly onFound: (simulation: PackSimulation) => void;
};

/** Where a pack holds everywhere, an example has to be somewhere. */
const SOMEWHERE = { residence: 'US-CO', zone: 'America/Denver' };
const EARLIER_HOURS_APART = 3;

/** A contact from a form of facts: what is left out is in order. */
export function MadeUpContact({ zone: packZone, jurisdiction, onFound }: MadeUpContactProps) {
  const say = useSay();
  const now = useNow();
  const [residence, setResidence] = useState(jurisdiction ?? SOMEWHERE.residence);
  const [zone, setZone] = useState(jurisdiction === null ? SOMEWHERE.zone : packZone);
  const [local, setLocal] = useState(`${dayOf(now, zone)}T20:15`);
  const [channel, setChannel] = useState<string>('sms');
  const [creditorType, setCreditorType] = useState<string>('thirdPartyCollector');
  const [recipient, setRecipient] = useState<string>('debtor');
  const [purpose, setPurpose] = useState<string>('collection');
  const [daysPastDue, setDaysPastDue] = useState(30);
  const [earlier, setEarlier] = useState(0);
  const [statuses, setStatuses] = useState<readonly string[]>([]);
  const [consents, setConsents] = useState<readonly string[]>([]);
  const trial = useTrial();
  const at = instantOf(local, zone);
  const ask = (): void => {
    if (at === null) return;
    const hour = 3_600_000;
    const context = {
      creditorType,
      debtor: { residence, timezone: zone },
      debt: { daysPastDue },
      contact: { channel, at: formatInstant(at), recipient, purpose },
      history: Array.from({ length: earlier }, (_, index) => ({
        at: formatInstant(instant(at - (index + 1) * EARLIER_HOURS_APART * hour)),
        channel,
        outcome: channel.toLowerCase().includes('call') ? 'noAnswer' : 'sent',
      })),
      statuses: statuses.map((status) => ({ status })),
      consents: consents.map((type) => ({ type, given: true })),
    };
    trial.mutate({ type: 'context', context }, { onSuccess: onFound });
  };
  const words = (list: readonly string[], prefix: string): { value: string; label: string }[] =>
    list.map((word) => ({ value: word, label: asBeginning(say.said({ id: `${prefix}.${word}` })) }));
  return (
    <form
      className={fieldClasses.stack}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <div className={fieldClasses.row}>
        <TextInput
          w={120}
          label={say('web.rules.try.residence')}
          value={residence}
          error={parseJurisdiction(residence) === null ? say('web.rules.try.residence.wrong') : undefined}
          onChange={(event) => setResidence(event.currentTarget.value.toUpperCase())}
        />
        <TextInput
          className={fieldClasses.grow ?? ''}
          label={say('web.rules.try.zone')}
          value={zone}
          onChange={(event) => setZone(event.currentTarget.value)}
        />
        <TextInput
          w={200}
          type="datetime-local"
          label={say('web.rules.try.local')}
          value={local}
          onChange={(event) => setLocal(event.currentTarget.value)}
        />
        <Select
          className={fieldClasses.grow ?? ''}
          label={say('web.rules.try.channel')}
          searchable
          value={channel}
          data={words(CHANNELS, 'rules.word')}
          onChange={(chosen) => chosen !== null && setChannel(chosen)}
        />
      </div>
      <div className={fieldClasses.row}>
        <Select
          className={fieldClasses.grow ?? ''}
          label={asBeginning(say.said({ id: 'rules.fact.creditorType' }))}
          value={creditorType}
          data={words(CREDITOR_TYPES, 'rules.word')}
          onChange={(chosen) => chosen !== null && setCreditorType(chosen)}
        />
        <Select
          className={fieldClasses.grow ?? ''}
          label={asBeginning(say.said({ id: 'rules.fact.recipient' }))}
          value={recipient}
          data={words(RECIPIENTS, 'rules.word')}
          onChange={(chosen) => chosen !== null && setRecipient(chosen)}
        />
        <Select
          className={fieldClasses.grow ?? ''}
          label={asBeginning(say.said({ id: 'rules.fact.purpose' }))}
          value={purpose}
          data={words(PURPOSES, 'rules.word')}
          onChange={(chosen) => chosen !== null && setPurpose(chosen)}
        />
        <NumberInput
          w={110}
          label={say('web.rules.try.daysPastDue')}
          allowDecimal={false}
          value={daysPastDue}
          onChange={(next) => typeof next === 'number' && setDaysPastDue(next)}
        />
        <NumberInput
          w={190}
          label={say('web.rules.try.earlier')}
          min={0}
          max={50}
          allowDecimal={false}
          value={earlier}
          onChange={(next) => typeof next === 'number' && setEarlier(Math.min(50, Math.max(0, next)))}
        />
      </div>
      <div className={fieldClasses.row}>
        <MultiSelect
          className={fieldClasses.grow ?? ''}
          label={say('web.rules.try.statuses')}
          searchable
          hidePickedOptions
          value={[...statuses]}
          data={words(STATUSES, 'rules.status')}
          onChange={setStatuses}
        />
        <MultiSelect
          className={fieldClasses.grow ?? ''}
          label={say('web.rules.try.consents')}
          searchable
          hidePickedOptions
          value={[...consents]}
          data={words(CONSENT_TYPES, 'rules.consent')}
          onChange={setConsents}
        />
        <Button type="submit" variant="filled" disabled={at === null || parseJurisdiction(residence) === null} loading={trial.isPending}>
          {say('web.rules.try.ask')}
        </Button>
      </div>
      {trial.error ? <ProblemNotice error={trial.error} /> : null}
    </form>
  );
}
