import type { Issue } from '@makegood/rules';
import { useSay } from '../../../i18n/say.tsx';
import classes from './Rule.module.css';
import { issueText } from './ruleEdits.ts';

/** Why what was just tried cannot be; nothing while it can. */
export function Refused({ issues }: { readonly issues: readonly Issue[] }) {
  const say = useSay();
  return issues.length === 0 ? null : (
    <p className={classes.refused} role="alert">
      {say('web.rules.slot.refused', { reason: issueText(say, issues) })}
    </p>
  );
}
