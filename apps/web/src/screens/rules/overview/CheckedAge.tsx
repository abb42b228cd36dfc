import type { PackSummary } from '@makegood/contract';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';

/** A rule that nobody held against its source for so long is marked: laws change about once a year. */
export const STALE_MONTHS = 12;

export const isStale = ({ checked }: Pick<PackSummary, 'checked'>): boolean => checked === null || checked.months >= STALE_MONTHS;

/** How long ago the oldest of its rules was compared with its source. */
export function CheckedAge({ checked }: Pick<PackSummary, 'checked'>) {
  const say = useSay();
  if (checked === null) return <Chip tone="warn">{say('web.rules.checked.never')}</Chip>;
  const words = say('web.rules.checked.months', { months: checked.months });
  return isStale({ checked }) ? (
    <Chip tone="warn" title={say('web.rules.checked.stale.help', { date: checked.oldest })}>
      {say('web.rules.checked.stale', { months: checked.months })}
    </Chip>
  ) : (
    <span title={checked.oldest}>{words}</span>
  );
}
