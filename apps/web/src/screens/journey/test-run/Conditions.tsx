import type { TestCondition } from '@makegood/contract';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { Sentence } from '../../../kit/SentenceBlock.tsx';
import classes from './TestRun.module.css';

const TONE = { met: 'ok', unmet: 'plain', unknown: 'warn' } as const;
const SIGN = { met: '✓', unmet: '✗', unknown: '?' } as const;

/** Each condition with the facts that it was decided on. Of those in one “or” one is enough: the others are told, and count for nothing. */
export function Conditions({ conditions }: { readonly conditions: readonly TestCondition[] }) {
  const say = useSay();
  return conditions.map((condition, index) => (
    <section key={condition.branch ?? index} className={classes.condition} data-taken={condition.taken || undefined}>
      <h3 className={classes.between}>
        <span>{say.said(condition.name)}</span>
        <Chip tone={TONE[condition.truth]}>{say(`web.testRun.truth.${condition.truth}`)}</Chip>
      </h3>
      <ul className={classes.parts}>
        {condition.parts.map((part, place) => (
          <li key={place} data-truth={part.truth} data-idle={isIdle(condition, part) || undefined}>
            <span className={classes.sign} aria-hidden="true">
              {SIGN[part.truth]}
            </span>
            <span>
              {part.oneOf === null || condition.parts[place - 1]?.oneOf !== part.oneOf ? null : `${say('web.testRun.or')} `}
              <Sentence said={part.said} />
              <br />
              <small className={classes.quiet}>
                {part.actual === null ? say('web.testRun.actual.unknown') : say('web.testRun.actual', { value: part.actual })}
                {' · '}
                {say(`web.testRun.truth.${part.truth}`)}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}

type Part = TestCondition['parts'][number];
const isIdle = ({ parts }: TestCondition, part: Part): boolean =>
  part.truth !== 'met' && part.oneOf !== null && parts.some((other) => other.oneOf === part.oneOf && other.truth === 'met');
