import { IconPlus } from '@tabler/icons-react';
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { formatCount } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { useWireStop } from '../keyboard/useWireStop.ts';
import type { BranchEdgeType } from './elements.ts';
import classes from './Flow.module.css';
import { wireOf } from './wire.ts';

const GOOD: ReadonlySet<string> = new Set(['paid', 'kept', 'paidInFull', 'promised']);

/** The wire of a branch: its name where there are several, how many went that way, and "+" to put a step onto it. */
export const BranchEdge = memo(function BranchEdge({ id, sourceX, sourceY, targetX, targetY, data }: EdgeProps<BranchEdgeType>) {
  const say = useSay();
  const { locale } = useLanguage();
  if (!data) return null;
  const { path, at } = wireOf({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, data);
  const name = say.said(data.branch.label);
  return (
    <>
      <BaseEdge id={id} path={path} className={classes.wire ?? ''} />
      <EdgeLabelRenderer>
        <span
          className={classes.onWire}
          data-beside={data.below || undefined}
          style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
        >
          {data.named ? (
            <span className={classes.label}>
              <Chip tone={GOOD.has(data.branch.id) ? 'ok' : 'plain'}>
                {data.count > 0 ? `${name} · ${formatCount(data.count, locale)}` : name}
              </Chip>
            </span>
          ) : null}
          {data.open ? null : <Plus from={data.from} branch={data.branch.id} />}
        </span>
      </EdgeLabelRenderer>
    </>
  );
});

function Plus({ from, branch }: { readonly from: string; readonly branch: string }) {
  const stop = useWireStop({ from, branch });
  return (
    <button type="button" className={classes.plus} {...stop}>
      <IconPlus size={14} aria-hidden="true" />
    </button>
  );
}
