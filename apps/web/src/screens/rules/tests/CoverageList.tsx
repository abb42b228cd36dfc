import type { PackCheck } from '@makegood/contract';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { coveredRules } from './useCheck.ts';
import classes from './Tests.module.css';

/** Which rules the examples show objecting and silent; a rule that lacks one of the two says which. */
export function CoverageList({ coverage }: Pick<PackCheck, 'coverage'>) {
  const say = useSay();
  const lacking = coverage.filter(({ needed, objecting, silent }) => needed && (objecting === 0 || silent === 0));
  const { needed, covered } = coveredRules({ coverage, tests: [], findings: [], fit: true, mutations: null });
  return (
    <section className={classes.card} aria-label={say('web.rules.tests.coverage')}>
      <div className={classes.between}>
        <h2>{say('web.rules.tests.coverage')}</h2>
        <Chip tone={lacking.length === 0 ? 'ok' : 'warn'}>{say('web.rules.tests.covered', { covered, needed })}</Chip>
      </div>
      {lacking.length === 0 ? null : (
        <ul className={classes.lines}>
          {lacking.map(({ ruleId, title, objecting, silent }) => (
            <li key={ruleId}>
              {say.said(title)}{' '}
              <small>
                {say(
                  objecting === 0 && silent === 0
                    ? 'web.rules.tests.lacks.both'
                    : objecting === 0
                      ? 'web.rules.tests.lacks.objecting'
                      : 'web.rules.tests.lacks.silent',
                )}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
