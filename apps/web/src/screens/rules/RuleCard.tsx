import type { PackRule } from '@makegood/contract';
import { formatLocalDate } from '../../format/instants.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { CopyableId } from '../../kit/CopyableId.tsx';
import { SentenceBlock } from '../../kit/SentenceBlock.tsx';
import type { Tone } from '../../kit/theme/tokens.ts';
import classes from './Rules.module.css';

const EFFECT_TONE = { defer: 'warn', review: 'info', block: 'stop' } as const satisfies Record<string, Tone>;

function Sources({ rule }: { readonly rule: PackRule }) {
  const say = useSay();
  const { locale } = useLanguage();
  const dates = [
    rule.from === null ? null : say('web.rules.from', { date: formatLocalDate(rule.from, locale) }),
    rule.until === null ? null : say('web.rules.until', { date: formatLocalDate(rule.until, locale) }),
  ];
  return (
    <>
      {rule.citations.length > 0 ? `${say('web.rules.source')}: ` : null}
      {rule.citations.map((citation, index) => (
        <span key={index}>
          {index > 0 ? '; ' : ''}
          {citation.url ? (
            <a href={citation.url} target="_blank" rel="noreferrer">
              {citation.text}
            </a>
          ) : (
            citation.text
          )}
        </span>
      ))}
      {[rule.force, ...dates].filter(Boolean).map((part) => ` · ${part}`)}
    </>
  );
}

/** One rule: what it is called, what it says with its values in slots, what it does, where it comes from. */
export function RuleCard({ rule }: { readonly rule: PackRule }) {
  const say = useSay();
  return (
    <article className={classes.rule}>
      <div className={classes.head}>
        <h2>{say.said(rule.title)}</h2>
        <Chip tone={rule.effect === null ? 'plain' : EFFECT_TONE[rule.effect]}>{say(`web.rules.effect.${rule.effect ?? 'none'}`)}</Chip>
        {rule.enforced ? null : (
          <Chip tone="warn" title={say('web.rules.notEnforced.help')}>
            {say('web.rules.notEnforced')}
          </Chip>
        )}
        {rule.confidence === null ? null : <Chip>{say(`web.rules.confidence.${rule.confidence}`)}</Chip>}
        <span className={classes.grow} />
        <CopyableId id={rule.id} />
      </div>
      <SentenceBlock sentence={rule.sentence}>
        <Sources rule={rule} />
      </SentenceBlock>
    </article>
  );
}
