import { Button, Modal } from '@mantine/core';
import { conditionCatalogue, conditionClause, titleWords, withSlot, type Condition, type Issue, type Rule } from '@makegood/rules';
import type { Json } from '@makegood/base';
import { useMemo, useState } from 'react';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay } from '../../../i18n/say.tsx';
import { usePack } from '../editor/PackContext.tsx';
import { issueText } from '../rule/ruleEdits.ts';
import { useSlotChange } from '../rule/useSlotChange.ts';
import classes from './Condition.module.css';
import { ConditionNode } from './ConditionNode.tsx';
import { beginning } from './conditionTree.ts';

type ConditionDialogProps = { readonly rule: Rule; readonly part: 'when' | 'objects'; readonly close: () => void };

const plain = (condition: Condition): Json => JSON.parse(JSON.stringify(condition));

/** Builds a condition of any depth from facts, questions and values. It reads as a sentence all the time. */
export function ConditionDialog({ rule, part, close }: ConditionDialogProps) {
  const say = useSay();
  const { pack } = usePack();
  const catalogue = useMemo(conditionCatalogue, []);
  const change = useSlotChange(rule.id);
  const start = rule[part] ?? beginning(catalogue[0]);
  const [condition, setCondition] = useState<Condition | null>(start);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const put = (next: Condition): void => {
    setCondition(next);
    const result = withSlot(pack, rule.id, part, plain(next));
    setIssues(result.ok ? [] : result.error);
  };
  const optional = part === 'when' || rule.effect === 'obligation' || rule.effect === 'warn';
  const done = (value: Json): void => {
    const refused = change(part, value);
    setIssues(refused);
    if (refused.length === 0) close();
  };
  return (
    <Modal
      opened
      size="min(820px, 100%)"
      title={say(`web.rules.condition.title.${part}`, { rule: titleWords(rule) })}
      onClose={close}
      closeButtonProps={{ 'aria-label': say('web.text.close') }}
    >
      <div className={classes.dialog}>
        {condition ? (
          <>
            <p className={classes.reading} aria-live="polite">
              <small>{say(`web.rules.condition.reads.${part}`)}</small>
              {issues.length === 0 ? asBeginning(say.said(conditionClause(condition))) : say('web.rules.condition.notYet')}
            </p>
            <ConditionNode catalogue={catalogue} condition={condition} depth={0} onChange={put} onRemove={null} />
          </>
        ) : null}
        {issues.length > 0 ? (
          <p className={classes.refused} role="alert">
            {say('web.rules.slot.refused', { reason: issueText(say, issues) })}
          </p>
        ) : null}
        <div className={classes.actions}>
          {optional && rule[part] ? (
            <Button variant="danger" onClick={() => done(null)}>
              {say('web.rules.condition.drop')}
            </Button>
          ) : null}
          <span className={classes.grow} />
          <Button variant="subtle" onClick={close}>
            {say('web.text.cancel')}
          </Button>
          <Button variant="filled" disabled={issues.length > 0 || condition === null} onClick={() => condition && done(plain(condition))}>
            {say('web.rules.condition.take')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
