import { Button } from '@mantine/core';
import { titleWords, type Rule } from '@makegood/rules';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';
import { ConditionDialog } from '../condition/ConditionDialog.tsx';
import { copyRule, issueText, removeRule } from './ruleEdits.ts';
import classes from './Rule.module.css';
import { usePackChange } from './useSlotChange.ts';

/** What can be done with a whole rule of a draft. */
export function RuleActions({ rule }: { readonly rule: Rule }) {
  const say = useSay();
  const change = usePackChange();
  const [condition, setCondition] = useState<'when' | 'objects' | null>(null);
  const [removing, setRemoving] = useState(false);
  const [refused, setRefused] = useState('');
  return (
    <div className={classes.actions}>
      <Button size="xs" onClick={() => setCondition('when')}>
        {say('web.rules.rule.when')}
      </Button>
      <Button size="xs" onClick={() => setCondition('objects')}>
        {say('web.rules.rule.objects')}
      </Button>
      <Button
        size="xs"
        onClick={() =>
          change((pack) => {
            const copied = copyRule(pack, rule.id, say('web.rules.rule.copyOf', { title: titleWords(rule) }));
            return copied.ok ? { ok: true, value: copied.value.pack } : copied;
          })
        }
      >
        {say('web.rules.rule.copy')}
      </Button>
      <Button size="xs" variant="danger" onClick={() => setRemoving(true)}>
        {say('web.rules.rule.remove')}
      </Button>
      {condition ? <ConditionDialog rule={rule} part={condition} close={() => setCondition(null)} /> : null}
      <ConfirmDialog
        opened={removing}
        title={say('web.rules.rule.remove.title', { title: titleWords(rule) })}
        deed={say('web.rules.rule.remove.deed')}
        dangerous
        onClose={() => setRemoving(false)}
        onDo={() => {
          const issues = change((pack) => removeRule(pack, rule.id));
          setRefused(issueText(say, issues));
          if (issues.length === 0) setRemoving(false);
        }}
      >
        <p>{say('web.rules.rule.remove.help')}</p>
        {refused ? (
          <p className={classes.refused} role="alert">
            {say('web.rules.slot.refused', { reason: refused })}
          </p>
        ) : null}
      </ConfirmDialog>
    </div>
  );
}
