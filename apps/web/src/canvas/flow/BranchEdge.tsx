import { IconPlus } from '@tabler/icons-react';
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { formatCount } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { useWireStop } from '../keyboard/useWireStop.ts';
import { useEditable } from './EditableContext.ts';
import type { BranchData, BranchEdgeType } from './elements.ts';
import classes from './Flow.module.css';
import { useDrawingSlots } from './slots.ts';
import { wireOf } from './wire.ts';

const GOOD: ReadonlySet<string> = new Set(['paid', 'kept', 'paidInFull', 'promised']);

/** The wire of a branch: its name where there are several, how many went that way, and "+" to put a step onto it. */
export const BranchEdge = memo(function BranchEdge({ id, sourceX, sourceY, targetX, targetY, data }: EdgeProps<BranchEdgeType>) {
  const editable = useEditable();
  const Wire = useDrawingSlots().wire;
  if (!data) return null;
  const { path, at } = wireOf({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, data);
  const adds = editable && !data.open && data.joined === 1;
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        className={classes.wire ?? ''}
        data-quiet={data.quiet || undefined}
        data-mark={data.mark ?? undefined}
      />
      {data.named || adds || Wire ? (
        <EdgeLabelRenderer>
          <span
            className={classes.onWire}
            data-beside={data.below || undefined}
            style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
          >
            {data.named ? <WireName data={data} counted={Wire === undefined} /> : null}
            {Wire && data.joined === 1 ? <Wire from={data.from} branch={data.branch.id} /> : null}
            {adds ? <Plus from={data.from} branch={data.branch.id} /> : null}
          </span>
        </EdgeLabelRenderer>
      ) : null}
    </>
  );
});

const WireName = memo(function WireName({
  data: { branch, joined, count },
  counted,
}: {
  readonly data: BranchData;
  readonly counted: boolean;
}) {
  const say = useSay();
  const { locale } = useLanguage();
  const name = joined > 1 ? say('web.face.joined', { count: joined }) : say.said(branch.label);
  return (
    <span className={classes.label}>
      <Chip tone={GOOD.has(branch.id) && joined === 1 ? 'ok' : 'plain'}>
        {counted && count > 0 ? `${name} · ${formatCount(count, locale)}` : name}
      </Chip>
    </span>
  );
});

const Plus = memo(function Plus({ from, branch }: { readonly from: string; readonly branch: string }) {
  const stop = useWireStop({ from, branch });
  return (
    <button type="button" className={classes.plus} {...stop}>
      <IconPlus size={14} aria-hidden="true" />
    </button>
  );
});
