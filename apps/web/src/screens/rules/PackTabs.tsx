import type { PackFinding, PackVersion } from '@makegood/contract';
import { useSay } from '../../i18n/say.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { usePack } from './editor/PackContext.tsx';
import { PACK_VIEWS, type PackView } from './search.ts';

type PackTabsProps = {
  readonly view: PackView;
  readonly version: PackVersion;
  readonly findings: readonly PackFinding[];
  readonly onView: (view: PackView) => void;
};

/** The sides of a version that one can look at; what decides today has no changes against itself, and few packs have holidays. */
export function PackTabs({ view, version, onView }: PackTabsProps) {
  const say = useSay();
  const { pack, before, editor } = usePack();
  const holidays = editor !== null || [pack, before].some((one) => (one?.calendars ?? []).length > 0);
  const changes = version.id !== null && version.state !== 'inForce';
  const views = PACK_VIEWS.filter((one) => (one !== 'changes' || changes) && (one !== 'holidays' || holidays));
  return (
    <Segmented
      label={say('web.rules.views')}
      value={view}
      options={views.map((one) => ({ value: one, label: say(`web.rules.view.${one}`) }))}
      onChange={onView}
    />
  );
}
