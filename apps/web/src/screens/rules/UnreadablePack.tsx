import type { PackVersionDetail } from '@makegood/contract';
import type { Issue } from '@makegood/rules';
import { useSay } from '../../i18n/say.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';

/** A draft that came from elsewhere and is no pack: what is wrong with it, place by place. */
export function UnreadablePack({ detail: { version }, issues }: { readonly detail: PackVersionDetail; readonly issues: readonly Issue[] }) {
  const say = useSay();
  return (
    <Screen title={say.said(version.title)} trail={[{ label: say('web.rules.title'), to: '/rules' }]}>
      <Notice tone="stop" urgent title={say('web.rules.unreadable')}>
        <ul>
          {issues.slice(0, 50).map((issue, index) => (
            <li key={index}>
              <code>{issue.path || '·'}</code> {say.said(issue.message)}
            </li>
          ))}
        </ul>
      </Notice>
    </Screen>
  );
}
