import type { PackVersion } from '@makegood/contract';
import { getRouteApi } from '@tanstack/react-router';
import { formatShare } from '../../../format/numbers.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import classes from '../Rules.module.css';
import { coveredRules, useCheck } from './useCheck.ts';

const route = getRouteApi('/app/rules/$packId');

/** Whether the version could be published, in one line; the tests are behind it. */
export function CheckSummary({ version }: { readonly version: PackVersion }) {
  const say = useSay();
  const { locale } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const asked = useCheck(version, false);
  if (asked.error) return <ProblemNotice error={asked.error} retry={() => void asked.refetch()} />;
  if (!asked.data) return <small role="status">{say('web.rules.check.running')}</small>;
  const { tests, findings } = asked.data;
  const failed = tests.filter(({ passed }) => !passed).length;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const { needed, covered } = coveredRules(asked.data);
  return (
    <section className={classes.check} aria-label={say('web.rules.check')}>
      <Chip tone={errors + failed > 0 ? 'stop' : 'ok'}>
        {failed > 0
          ? say('web.rules.check.failed', { count: failed })
          : errors > 0
            ? say('web.rules.check.errors', { count: errors })
            : say('web.rules.check.passed', { count: tests.length })}
      </Chip>
      <small>{say('web.rules.check.coverage', { share: formatShare(needed === 0 ? 1 : covered / needed, locale) })}</small>
      <span className={classes.grow} />
      <button type="button" className={classes.link} onClick={() => void navigate({ search: { ...search, view: 'tests' } })}>
        {say('web.rules.check.open')}
      </button>
    </section>
  );
}
