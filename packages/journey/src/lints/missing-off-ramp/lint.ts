import { message } from '@makegood/base';
import type { OffRampEvent } from '../../document/off-ramps.ts';
import type { Lint } from '../lint.ts';

/** What must end any wait at once, by law or because there is nothing left to collect. */
const REQUIRED: readonly OffRampEvent[] = ['paidInFull', 'disputed', 'ceased', 'represented', 'bankrupt', 'deceased'];

export const missingOffRamp: Lint = {
  id: 'journey.missing-off-ramp',
  severity: 'error',
  check: (document) =>
    REQUIRED.filter((event) => !document.offRamps.some((ramp) => ramp.on === event)).map((event) => ({
      field: `offRamps.${event}`,
      message: message('journey.lint.missingOffRamp', { event: message(`journey.offRamp.${event}`) }),
    })),
};
