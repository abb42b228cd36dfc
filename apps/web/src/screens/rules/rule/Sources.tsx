import type { Rule } from '@makegood/rules';
import { useSay } from '../../../i18n/say.tsx';
import classes from './Rule.module.css';
import { useDay } from './useDay.ts';

type Citation = Rule['citations'][number];
const nameOf = ({ instrument, section }: Citation): string => (section === undefined ? instrument : `${instrument}, ${section}`);

function Cited({ citation }: { readonly citation: Citation }) {
  return citation.url ? (
    <a href={citation.url} target="_blank" rel="noreferrer">
      {nameOf(citation)}
    </a>
  ) : (
    nameOf(citation)
  );
}

/** Where the rule is written and how long it holds, in one line. */
export function SourceLine({ rule }: { readonly rule: Rule }) {
  const say = useSay();
  const day = useDay();
  const dates = [
    rule.effective?.from ? say('web.rules.from', { date: day(rule.effective.from) }) : null,
    rule.effective?.to ? say('web.rules.until', { date: day(rule.effective.to) }) : null,
  ].filter((text) => text !== null);
  return (
    <small>
      {say('web.rules.source')}:{' '}
      {rule.citations.map((citation, index) => (
        <span key={index}>
          {index > 0 ? '; ' : ''}
          <Cited citation={citation} />
        </span>
      ))}
      {' · '}
      {say.said({ id: `rules.force.${rule.legalForce}` })}
      {dates.map((text) => ` · ${text}`)}
    </small>
  );
}

/** Each source with what it says and when somebody last held the rule against it. */
export function Sources({ citations }: { readonly citations: readonly Citation[] }) {
  const say = useSay();
  return (
    <ul className={classes.sources}>
      {citations.map((citation, index) => (
        <li key={index}>
          <Cited citation={citation} />{' '}
          <small>
            {say(citation.checkedBy ? 'web.rules.checkedBy' : 'web.rules.checkedOn', {
              date: citation.checkedOn,
              ...(citation.checkedBy ? { who: citation.checkedBy } : {}),
            })}
          </small>
          {citation.quote ? <blockquote>{citation.quote}</blockquote> : null}
        </li>
      ))}
    </ul>
  );
}
