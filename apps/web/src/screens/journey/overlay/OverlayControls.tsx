import { Select, Switch } from '@mantine/core';
import { useSay } from '../../../i18n/say.tsx';
import classes from './Overlay.module.css';
import { useOverlay } from './OverlayContext.tsx';
import { PERIODS } from './useOverlayChoice.ts';

const ALL = 'all';

/** Whether numbers are drawn, and of what time. */
export function OverlayControls({ draft }: { readonly draft: boolean }) {
  const say = useSay();
  const overlay = useOverlay();
  if (!overlay) return null;
  const { choice, choose } = overlay;
  return (
    <div className={classes.controls}>
      <Switch
        label={say('web.overlay.show')}
        description={say('web.overlay.show.help')}
        checked={choice.shown}
        onChange={(event) => choose({ ...choice, shown: event.currentTarget.checked })}
      />
      <Select
        label={say('web.overlay.period')}
        value={choice.days === null ? ALL : String(choice.days)}
        data={PERIODS.map((days) => ({
          value: days === null ? ALL : String(days),
          label: days === null ? say('web.overlay.period.all') : say('web.overlay.period.days', { days }),
        }))}
        allowDeselect={false}
        onChange={(next) => choose({ ...choice, days: PERIODS.find((days) => String(days ?? ALL) === next) ?? null })}
      />
      {draft ? <small>{say('web.overlay.draft')}</small> : null}
    </div>
  );
}
