import { Button } from '@mantine/core';
import type { PackFinding } from '@makegood/contract';
import { slotsOf, slotText, type Rule, type Slot } from '@makegood/rules';
import { useMemo, useState } from 'react';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { CopyableId } from '../../../kit/CopyableId.tsx';
import { Overline } from '../../../kit/Overline.tsx';
import { ruleBefore, usePack } from '../editor/PackContext.tsx';
import classes from './Rule.module.css';
import { RuleActions } from './RuleActions.tsx';
import { SlotButton } from './SlotButton.tsx';
import { Sources } from './Sources.tsx';

/** Everything of a rule beyond its sentence: what to look at, sources, every value, and what can be done with it. */
export function RuleDetails({ rule, findings }: { readonly rule: Rule; readonly findings: readonly PackFinding[] }) {
  const say = useSay();
  const { editor } = usePack();
  return (
    <div className={classes.details}>
      {findings.map((finding, index) => (
        <div key={index} className={classes.finding}>
          <Chip tone={finding.severity === 'error' ? 'stop' : finding.severity === 'warning' ? 'warn' : 'info'}>
            {say(`web.rules.severity.${finding.severity}`)}
          </Chip>
          <span>{say.said(finding.message)}</span>
        </div>
      ))}
      {rule.summary && rule.summary !== rule.title ? <p>{rule.summary}</p> : null}
      <section>
        <Overline level={4}>{say('web.rules.sources')}</Overline>
        <Sources citations={rule.citations} />
      </section>
      <Values rule={rule} />
      {rule.notes && rule.notes.length > 0 ? (
        <section>
          <Overline level={4}>{say('web.rules.notes')}</Overline>
          <ul className={classes.notes}>
            {rule.notes.map((note, index) => (
              <li key={index}>{note}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className={classes.between}>
        {editor ? <RuleActions rule={rule} /> : <span />}
        <CopyableId id={rule.id} />
      </div>
    </div>
  );
}

/** Every value of the rule, stated or not; each is changed where it stands. Those that are not stated are shown when asked for. */
function Values({ rule }: { readonly rule: Rule }) {
  const say = useSay();
  const shown = usePack();
  const [all, setAll] = useState(false);
  const slots = useMemo(() => slotsOf(rule, shown.pack).filter(({ part }) => part !== 'parameter'), [rule, shown.pack]);
  const before = ruleBefore(shown, rule.id);
  const old = useMemo(
    () => new Map(before && shown.before ? slotsOf(before, shown.before).map((slot) => [slot.path, JSON.stringify(slot.value)]) : []),
    [before, shown.before],
  );
  const stated = slots.filter(({ value }) => value !== null);
  const listed = all ? slots : stated;
  return (
    <section>
      <Overline level={4}>{say('web.rules.values')}</Overline>
      <dl className={classes.values}>
        {listed.map((slot) => (
          <Value key={slot.path} rule={rule} slot={slot} changed={before !== null && old.get(slot.path) !== JSON.stringify(slot.value)} />
        ))}
      </dl>
      {listed.length < slots.length ? (
        <Button size="xs" variant="subtle" mt={4} onClick={() => setAll(true)}>
          {say('web.rules.values.unstated', { count: slots.length - listed.length })}
        </Button>
      ) : null}
    </section>
  );
}

function Value({ rule, slot, changed }: { readonly rule: Rule; readonly slot: Slot; readonly changed: boolean }) {
  const say = useSay();
  const { pack, on, editor } = usePack();
  const text = slotText(slot, pack, on);
  const words = text ? asBeginning(say.said(text)) : say('web.rules.slot.unstated');
  const label = asBeginning(say.said(slot.label));
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {editor ? (
          <SlotButton rule={rule} slots={[slot]} tone="cell" label={say('web.rules.slot.change', { what: label, value: words })}>
            <span data-changed={changed || undefined}>{words}</span>
          </SlotButton>
        ) : (
          words
        )}
      </dd>
    </div>
  );
}
