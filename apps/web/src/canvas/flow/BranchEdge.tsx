import { IconPlus } from '@tabler/icons-react';
import { BaseEdge, EdgeLabelRenderer, getSmoothStepPath, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { formatCount } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { useInserter } from '../picker/InserterContext.tsx';
import type { BranchEdgeType } from './elements.ts';
import classes from './Flow.module.css';

const GOOD: ReadonlySet<string> = new Set(['paid', 'kept', 'paidInFull', 'promised']);

/** The wire of a branch: its name where there are several, how many went that way, and "+" to put a step onto it. */
export const BranchEdge = memo(function BranchEdge({
  id,
  sourceX,
  sourceY,
  targetX,
  targetY,
  sourcePosition,
  targetPosition,
  data,
}: EdgeProps<BranchEdgeType>) {
  const say = useSay();
  const { locale } = useLanguage();
  const insert = useInserter();
  const down = targetY > sourceY;
  const [path, middleX, middleY] = getSmoothStepPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition,
    targetPosition,
    borderRadius: 8,
    ...(down ? { centerY: sourceY + 18 } : {}),
  });
  if (!data) return <BaseEdge id={id} path={path} />;
  const name = say.said(data.branch.label);
  const labelX = down ? targetX : middleX;
  const labelY = down ? (data.named ? targetY - 46 : (sourceY + targetY) / 2) : middleY;
  const plusY = down ? (data.named ? targetY - 18 : labelY) : middleY + 24;
  return (
    <>
      <BaseEdge id={id} path={path} className={classes.wire ?? ''} />
      <EdgeLabelRenderer>
        {data.named ? (
          <span className={classes.label} style={{ transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)` }}>
            <Chip tone={GOOD.has(data.branch.id) ? 'ok' : 'plain'}>
              {data.count > 0 ? `${name} · ${formatCount(data.count, locale)}` : name}
            </Chip>
          </span>
        ) : null}
        {data.open ? null : (
          <button
            type="button"
            className={classes.plus}
            style={{ transform: `translate(-50%, -50%) translate(${labelX}px, ${plusY}px)` }}
            aria-label={say('web.canvas.addOn', { branch: name })}
            onClick={() => insert({ from: data.from, branch: data.branch.id })}
          >
            <IconPlus size={14} aria-hidden="true" />
          </button>
        )}
      </EdgeLabelRenderer>
    </>
  );
});
