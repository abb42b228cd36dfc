import { titleWords, type Rule } from '@makegood/rules';
import { IconChevronRight } from '@tabler/icons-react';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import type { Tone } from '../../../kit/theme/tokens.ts';
import { ruleBefore, usePack } from '../editor/PackContext.tsx';
import classes from './Rule.module.css';
import { RuleDetails } from './RuleDetails.tsx';
import { RuleSentence } from './RuleSentence.tsx';
import { SourceLine } from './Sources.tsx';

const EFFECT_TONE: Readonly<Record<Rule['effect'], Tone>> = {
  defer: 'warn',
  review: 'info',
  block: 'stop',
  warn: 'plain',
  obligation: 'plain',
  permit: 'ok',
};

/** Whether the rule is new, or says something else than the one that decides today. */
function useStanding(rule: Rule): 'new' | 'changed' | null {
  const shown = usePack();
  if (!shown.before) return null;
  const before = ruleBefore(shown, rule.id);
  if (!before) return 'new';
  return JSON.stringify(before) === JSON.stringify(rule) ? null : 'changed';
}

type RuleCardProps = { readonly rule: Rule; readonly open: boolean; readonly onTurn: () => void };

/** One rule: its name, its sentence with values in slots, its source; open, everything else that can be said of it. */
export function RuleCard({ rule, open, onTurn }: RuleCardProps) {
  const say = useSay();
  const { findings } = usePack();
  const standing = useStanding(rule);
  const own = findings.filter((finding) => finding.ruleId === rule.id);
  return (
    <article className={classes.card} data-open={open || undefined} id={`rule-${rule.id}`}>
      <div className={classes.head}>
        <h3>
          <button type="button" className={classes.title} aria-expanded={open} onClick={onTurn}>
            <IconChevronRight className={classes.turn} data-open={open || undefined} size={15} aria-hidden="true" />
            {say.said(titleWords(rule))}
          </button>
        </h3>
        <Chip tone={EFFECT_TONE[rule.effect]}>{say.said({ id: `rules.effect.${rule.effect}` })}</Chip>
        {rule.state === 'draft' ? (
          <Chip tone="warn" title={say('web.rules.notEnforced.help')}>
            {say('web.rules.notEnforced')}
          </Chip>
        ) : null}
        {standing === null ? null : <Chip tone="ok">{say(`web.rules.rule.${standing}`)}</Chip>}
        {rule.confidence === 'verified' ? null : <Chip>{say.said({ id: `rules.confidence.${rule.confidence}` })}</Chip>}
        {own.length > 0 && !open ? (
          <Chip tone={own.some(({ severity }) => severity === 'error') ? 'stop' : 'warn'}>
            {say('web.rules.findings', { count: own.length })}
          </Chip>
        ) : null}
      </div>
      <RuleSentence rule={rule} />
      <SourceLine rule={rule} />
      {open ? <RuleDetails rule={rule} findings={own} /> : null}
    </article>
  );
}
