import { Button, Modal, Select, TextInput } from '@mantine/core';
import { formatInstant } from '@makegood/base';
import type { PackSimulation } from '@makegood/contract';
import { titleWords, VERDICTS, type Issue, type Verdict } from '@makegood/rules';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { OutcomeChip } from '../changes/ChangesView.tsx';
import { usePack } from '../editor/PackContext.tsx';
import fieldClasses from '../fields/Fields.module.css';
import { addExample, issueText } from '../rule/ruleEdits.ts';
import { usePackChange } from '../rule/useSlotChange.ts';
import { AccountContact } from '../trial/AccountContact.tsx';
import classes from './Tests.module.css';

/** An example from somebody's real facts, without names and numbers: what the draft says to it is offered as what it should say. */
export function AddTestDialog({ close }: { readonly close: () => void }) {
  const say = useSay();
  const { pack } = usePack();
  const change = usePackChange();
  const [found, setFound] = useState<PackSimulation | null>(null);
  const [ruleId, setRuleId] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [expected, setExpected] = useState<Verdict>('allow');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const own = found?.rules.filter((rule) => rule.pack.id === pack.id && pack.rules.some(({ id }) => id === rule.ruleId)) ?? [];
  const explained = own.find((rule) => rule.ruleId === ruleId);
  const choose = (id: string, simulation: PackSimulation | null = found): void => {
    setRuleId(id);
    setExpected(simulation?.rules.find((rule) => rule.ruleId === id)?.verdict ?? 'allow');
  };
  const add = (): void => {
    if (!found || !ruleId) return;
    const refused = change((present) => {
      const taken = new Set(present.rules.flatMap((rule) => rule.tests ?? []).map(({ id }) => id));
      let number = 1;
      while (taken.has(`${ruleId}.contact-${number}`)) number += 1;
      return addExample(present, ruleId, {
        id: `${ruleId}.contact-${number}`,
        title: title.trim(),
        context: found.context,
        expected,
        ...(expected === 'defer' && explained?.verdict === 'defer' && explained.until !== null
          ? { until: formatInstant(explained.until) }
          : {}),
      });
    });
    setIssues(refused);
    if (refused.length === 0) close();
  };
  return (
    <Modal
      opened
      size="lg"
      title={say('web.rules.tests.add.title')}
      onClose={close}
      closeButtonProps={{ 'aria-label': say('web.text.close') }}
    >
      <div className={fieldClasses.stack}>
        <AccountContact
          onFound={(simulation) => {
            setFound(simulation);
            const first = simulation.rules.find((rule) => rule.outcome === 'objects' && pack.rules.some(({ id }) => id === rule.ruleId));
            choose(first?.ruleId ?? pack.rules[0]?.id ?? '', simulation);
          }}
        />
        {found ? (
          <>
            <Select
              label={say('web.rules.tests.add.rule')}
              searchable
              value={ruleId}
              data={pack.rules.map((rule) => ({ value: rule.id, label: say.said(titleWords(rule)) }))}
              onChange={(chosen) => chosen !== null && choose(chosen)}
            />
            {explained ? (
              <p>
                {say('web.rules.tests.add.says')} <OutcomeChip outcome={explained} zone={found.decision.zones[0] ?? pack.zone} />
              </p>
            ) : null}
            <Select
              label={say('web.rules.tests.add.expected')}
              value={expected}
              data={VERDICTS.map((verdict) => ({ value: verdict, label: say(`web.rules.verdict.${verdict}`) }))}
              onChange={(chosen) => setExpected(VERDICTS.find((one) => one === chosen) ?? expected)}
            />
            <TextInput
              label={say('web.rules.tests.add.name')}
              maxLength={200}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
          </>
        ) : null}
        {issues.length > 0 ? (
          <p className={classes.refused} role="alert">
            {say('web.rules.slot.refused', { reason: issueText(say, issues) })}
          </p>
        ) : null}
        <div className={classes.actions}>
          <Button variant="subtle" onClick={close}>
            {say('web.text.cancel')}
          </Button>
          <Button variant="filled" disabled={!found || !ruleId || title.trim() === ''} onClick={add}>
            {say('web.rules.tests.add.deed')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
