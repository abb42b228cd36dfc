import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import classes from './Outline.module.css';

/** For the mouse: the row itself says whether it is open, and its arrows open and close it. */
export function FoldButton({ open, onFold }: { readonly open: boolean | null; readonly onFold: (close: boolean) => void }) {
  if (open === null) return <span className={classes.noFold} />;
  const Arrow = open ? IconChevronDown : IconChevronRight;
  return (
    <span
      className={classes.fold}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        onFold(open);
      }}
    >
      <Arrow size={16} />
    </span>
  );
}
