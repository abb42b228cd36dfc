import { VisuallyHidden } from '@mantine/core';
import { IconCornerDownRight } from '@tabler/icons-react';
import { memo, type ComponentType } from 'react';
import { wireStop, type Stop } from '../../../canvas/keyboard/stop.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { FoldButton } from './FoldButton.tsx';
import classes from './Outline.module.css';
import { useRow } from './useRow.ts';

type WayLineProps = {
  readonly rowKey: string;
  readonly from: string;
  readonly fromName: string;
  readonly branch: string;
  /** Its name; null when the step has this way only. */
  readonly label: string | null;
  readonly depth: number;
  readonly level: number;
  readonly open: boolean | null;
  readonly onwards: boolean;
  /** Where it leads when that does not stand below, as a sentence. */
  readonly says: string | null;
  readonly to: string | null;
  readonly onGo: (step: string) => void;
  readonly onFold: (key: string, close: boolean) => void;
  readonly tools: ComponentType<{ readonly stop: Stop }> | undefined;
};

/** A way out in the outline: its name, and where it leads when that is not simply what stands below. */
export const WayLine = memo(function WayLine(props: WayLineProps) {
  const { rowKey, from, fromName, branch, label, depth, level, open, onwards, says, to, onGo, onFold } = props;
  const say = useSay();
  const { here, pointed, row } = useRow(wireStop(from, branch));
  const Tools = props.tools;
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-expanded={open ?? undefined}
      className={classes.row}
      data-way
      data-onwards={onwards || undefined}
      style={{ '--depth': depth } as React.CSSProperties}
      {...row}
    >
      <FoldButton open={open} onFold={(close) => onFold(rowKey, close)} />
      <span className={classes.way}>
        {label === null ? null : onwards ? (
          <span>{say('web.outline.onwards', { branch: label })}</span>
        ) : (
          <>
            <IconCornerDownRight size={14} aria-hidden="true" />
            <VisuallyHidden>{say('web.outline.waySaid', { step: fromName, branch: label })}</VisuallyHidden>
            <span className={classes.branch} aria-hidden="true">
              <Chip>{label}</Chip>
            </span>
          </>
        )}
        {says === null ? null : to === null ? <Chip tone="stop">{says}</Chip> : <span>{says}</span>}
      </span>
      {to === null ? null : (
        <button type="button" className={classes.jump} tabIndex={here ? 0 : -1} onClick={() => onGo(to)}>
          {say('web.outline.go')}
        </button>
      )}
      {Tools ? <span className={classes.tools}>{pointed ? <Tools stop={wireStop(from, branch)} /> : null}</span> : null}
    </div>
  );
});
