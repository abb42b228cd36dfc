import type { ExplainedCondition, ExplainedRule, PackSimulation } from '@makegood/contract';
import { useState } from 'react';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import { Segmented } from '../../../kit/Segmented.tsx';
import type { Tone } from '../../../kit/theme/tokens.ts';
import { useWhen } from '../../../kit/When.tsx';
import { usePack } from '../editor/PackContext.tsx';
import classes from './Trial.module.css';

const VERDICT_TONE = { allow: 'ok', defer: 'warn', review: 'info', block: 'stop' } as const;
const OUTCOME_TONE: Readonly<Record<ExplainedRule['outcome'], Tone>> = {
  silent: 'plain',
  agrees: 'ok',
  objects: 'stop',
  lifted: 'info',
  permits: 'ok',
  obliges: 'plain',
  unknown: 'warn',
};
const LOUD: ReadonlySet<ExplainedRule['outcome']> = new Set(['objects', 'lifted', 'permits', 'unknown']);

/** The verdict in words, then every rule with what each of its parts saw. */
export function TrialResult({ simulation: { decision, rules } }: { readonly simulation: PackSimulation }) {
  const say = useSay();
  const when = useWhen();
  const { pack } = usePack();
  const [which, setWhich] = useState<'loud' | 'own' | 'all'>('loud');
  const zone = decision.zones[0] ?? pack.zone;
  const shown = rules.filter((rule) => which === 'all' || (which === 'own' ? rule.pack.id === pack.id : LOUD.has(rule.outcome)));
  return (
    <>
      <div role="status">
        <Notice
          tone={VERDICT_TONE[decision.verdict]}
          title={
            decision.verdict === 'defer' && decision.until !== null
              ? say('web.rules.try.until', { when: when(decision.until, 'weekday', zone), zone })
              : say(`web.rules.try.verdict.${decision.verdict}`)
          }
        >
          {decision.unknown.length > 0 ? say('web.rules.try.unknown', { facts: decision.unknown.join(', ') }) : null}
        </Notice>
      </div>
      <Segmented
        label={say('web.rules.try.which')}
        value={which}
        options={[
          { value: 'loud', label: say('web.rules.try.which.loud') },
          { value: 'own', label: say('web.rules.try.which.own') },
          { value: 'all', label: say('web.rules.try.which.all') },
        ]}
        onChange={setWhich}
      />
      {shown.length === 0 ? <p className={classes.quiet}>{say('web.rules.try.silent')}</p> : null}
      {shown.map((rule) => (
        <article key={`${rule.pack.id} ${rule.ruleId}`} className={classes.card}>
          <div className={classes.between}>
            <h3 className={classes.name}>
              {say.said(rule.title)} <small>{say.said(rule.pack.title)}</small>
            </h3>
            <Chip tone={OUTCOME_TONE[rule.outcome]}>
              {say(`web.rules.outcome.${rule.outcome}`)}
              {rule.until === null ? null : ` · ${say('web.rules.verdict.until', { when: when(rule.until, 'weekday', zone) })}`}
            </Chip>
          </div>
          {rule.when ? <Part title={say('web.rules.condition.reads.when')} condition={rule.when} /> : null}
          {rule.objects ? <Part title={say('web.rules.condition.reads.objects')} condition={rule.objects} /> : null}
        </article>
      ))}
    </>
  );
}

function Part({ title, condition }: { readonly title: string; readonly condition: ExplainedCondition }) {
  return (
    <div>
      <small>{title}</small>
      <ul className={classes.tree}>
        <Node condition={condition} />
      </ul>
    </div>
  );
}

const MARK = { true: '✓', false: '✗', null: '?' } as const;
const markOf = (holds: boolean | null): keyof typeof MARK => (holds === null ? 'null' : holds ? 'true' : 'false');

/** One part of a condition: whether it holds, and of a question what was seen and what it was held against. */
function Node({ condition }: { readonly condition: ExplainedCondition }) {
  const say = useSay();
  const holds = markOf(condition.holds);
  const { leaf } = condition;
  return (
    <li>
      <span className={classes.leaf} data-holds={holds}>
        <i aria-hidden="true">{MARK[holds]}</i>
        <span>
          <span className={classes.spoken}>{say(`web.rules.holds.${holds}`)} </span>
          {leaf ? asBeginning(say.said(condition.sentence)) : say(`web.rules.group.${condition.type === 'leaf' ? 'all' : condition.type}`)}
          {leaf ? (
            <small className={classes.value}>
              {say('web.rules.try.saw', {
                label: say.said(leaf.label),
                value: leaf.value === null ? say('web.text.unknownValue') : say.said(leaf.value),
              })}
            </small>
          ) : null}
        </span>
      </span>
      {condition.members.length > 0 ? (
        <ul className={classes.tree}>
          {condition.members.map((member, index) => (
            <Node key={index} condition={member} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
