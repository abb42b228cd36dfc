import { Button } from '@mantine/core';
import type { Json } from '@makegood/base';
import { slotsOf, titleWords, withDatedNumber, type Issue, type Pack, type Rule, type Slot } from '@makegood/rules';
import { useState } from 'react';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay } from '../../../i18n/say.tsx';
import { NewNumber } from './NewNumber.tsx';
import { Refused } from './Refused.tsx';
import { usePackChange } from './useSlotChange.ts';

type GiveDatesProps = {
  readonly rule: Rule;
  readonly slot: Slot;
  /** The number that stands there. */
  readonly value: number;
  /** What stands in the slot afterwards. */
  readonly onGiven: (value: Json) => void;
};

/** Turns a plain number of a rule into one that changes on a day: from when, which number, and where that is written. */
export function GiveDates({ rule, slot, value, onGiven }: GiveDatesProps) {
  const say = useSay();
  const change = usePackChange();
  const [open, setOpen] = useState(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  if (!open)
    return (
      <div>
        <Button size="xs" variant="subtle" onClick={() => setOpen(true)}>
          {say('web.rules.date.give')}
        </Button>
      </div>
    );
  return (
    <section aria-label={say('web.rules.date.title')}>
      <NewNumber
        start={value}
        called={`${say.said(titleWords(rule))}: ${asBeginning(say.said(slot.label))}`}
        help={say('web.rules.date.help', { value })}
        deed={say('web.rules.date.deed')}
        onCancel={() => setOpen(false)}
        onAdd={({ from, value: then, reference }, called) => {
          let given: Json = slot.value;
          const refused = change((pack) => {
            const source = reference[0]?.title ?? '';
            const made = withDatedNumber(pack, rule.id, slot.path, called, { from: from ?? '', value: then, source });
            if (made.ok) given = valueOf(made.value, rule.id, slot.path);
            return made;
          });
          setIssues(refused);
          if (refused.length === 0) onGiven(given);
        }}
      />
      <Refused issues={issues} />
    </section>
  );
}

function valueOf(pack: Pack, ruleId: string, path: string): Json {
  const rule = pack.rules.find(({ id }) => id === ruleId);
  return (rule && slotsOf(rule, pack).find((slot) => slot.path === path)?.value) ?? null;
}
