import type { LocalDate } from '@makegood/base';
import { localAt, parseZone } from '@makegood/calendar';
import { useNow, useSession } from '../../app/session.tsx';

/** The day that it is in the workspace, by its own clock. */
export function useToday(): LocalDate {
  const { workspace } = useSession();
  const now = useNow();
  const zone = parseZone(workspace.timezone) ?? parseZone('UTC');
  if (zone === null) throw new RangeError('This browser knows no time zones');
  return localAt(now, zone).date;
}
