import { TextInput } from '@mantine/core';
import { parseLocalDate } from '@makegood/base';
import type { PackStart } from '@makegood/contract';
import { useNow } from '../../../app/session.tsx';
import { dayOf } from '../../../format/instants.ts';
import { useSay } from '../../../i18n/say.tsx';
import { ChoiceCards } from '../../../kit/ChoiceCards.tsx';

export type StartChoice = { readonly how: 'now' | 'onDate' | 'later'; readonly date: string };

/** What is sent: undefined while the date is none yet. */
export function startOf({ how, date }: StartChoice): PackStart | null | undefined {
  if (how === 'later') return null;
  if (how === 'now') return { type: 'now' };
  const day = parseLocalDate(date);
  return day === null ? undefined : { type: 'onDate', date: day };
}

type StartFieldProps = {
  readonly zone: string;
  readonly value: StartChoice;
  readonly onChange: (value: StartChoice) => void;
  /** Whether it can be left to somebody else. */
  readonly open?: boolean;
};

/** When a version begins to decide: as soon as it is agreed to, when a day begins where the pack holds, or said later. */
export function StartField({ zone, value, onChange, open = false }: StartFieldProps) {
  const say = useSay();
  const tomorrow = dayOf(useNow(), zone);
  return (
    <>
      <ChoiceCards
        label={say('web.rules.start')}
        value={value.how}
        onChange={(how) => onChange({ ...value, how })}
        choices={[
          { value: 'now', title: say('web.rules.start.choose.now'), text: say('web.rules.start.choose.now.help') },
          { value: 'onDate', title: say('web.rules.start.choose.onDate'), text: say('web.rules.start.choose.onDate.help', { zone }) },
          ...(open ? [{ value: 'later' as const, title: say('web.rules.start.choose.later') }] : []),
        ]}
      />
      {value.how === 'onDate' ? (
        <TextInput
          type="date"
          label={say('web.rules.start.date')}
          min={tomorrow}
          value={value.date}
          onChange={(event) => onChange({ ...value, date: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}
