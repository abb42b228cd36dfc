import type { StepKind } from '@makegood/journey';
import {
  IconArrowsSplit2,
  IconBolt,
  IconClock,
  IconCoin,
  IconFlag,
  IconMessage,
  IconPencil,
  IconRoute,
  IconSend,
  IconSitemap,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import { token, type TokenName } from '../../kit/theme/tokens.ts';
import classes from './outline/Outline.module.css';

/** A kind of step by icon and tint; the same everywhere a step is shown. */
export const KIND_LOOK: { readonly [Kind in StepKind]: { readonly icon: Icon; readonly tint: TokenName } } = {
  trigger: { icon: IconBolt, tint: 'trigger' },
  wait: { icon: IconClock, tint: 'wait' },
  message: { icon: IconMessage, tint: 'message' },
  branch: { icon: IconSitemap, tint: 'decide' },
  split: { icon: IconArrowsSplit2, tint: 'decide' },
  promise: { icon: IconCoin, tint: 'money' },
  task: { icon: IconUser, tint: 'people' },
  update: { icon: IconPencil, tint: 'wait' },
  request: { icon: IconSend, tint: 'ai' },
  call: { icon: IconRoute, tint: 'trigger' },
  exit: { icon: IconFlag, tint: 'exit' },
};

export function KindIcon({ kind }: { readonly kind: StepKind }) {
  const { icon: Face, tint } = KIND_LOOK[kind];
  return (
    <span className={classes.icon} style={{ '--kind': token(tint) } as React.CSSProperties} aria-hidden="true">
      <Face size={15} stroke={1.9} />
    </span>
  );
}
