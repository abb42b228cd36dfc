import { useDocument } from '../../../canvas/editor/EditorContext.tsx';
import { IconAlertTriangle, IconBan, IconClockPause, IconEyeCheck, IconLogin2, IconUsers, type Icon } from '@tabler/icons-react';
import { formatCount } from '../../../format/numbers.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import classes from './Overlay.module.css';
import { useOverlay } from './OverlayContext.tsx';
import { useStepNumbers, type StepNumber } from './useStepNumbers.ts';

const ICONS: Readonly<Record<StepNumber['id'], Icon>> = {
  waiting: IconUsers,
  stuck: IconAlertTriangle,
  entered: IconLogin2,
  defer: IconClockPause,
  review: IconEyeCheck,
  block: IconBan,
};

/**
 * At the foot of a step on the drawing. The keyboard has them on the step's panel: on the drawing it walks from step to
 * step, and a stop for every number would be in its way.
 */
export function StepNumbers({ step }: { readonly step: string }) {
  const { locale } = useLanguage();
  const overlay = useOverlay();
  const numbers = useStepNumbers(step, useDocument().steps[step]?.name ?? step);
  return (
    <span className={classes.foot}>
      {numbers
        .filter(({ id }) => id !== 'entered')
        .map(({ id, count, words, opens }) => {
          const Sign = ICONS[id];
          return (
            <button
              key={id}
              type="button"
              tabIndex={-1}
              className={classes.number}
              data-number={id}
              title={words}
              aria-label={words}
              onClick={(event) => {
                event.stopPropagation();
                overlay?.open(opens);
              }}
            >
              <Sign size={13} stroke={2} aria-hidden="true" />
              {formatCount(count, locale)}
            </button>
          );
        })}
    </span>
  );
}
