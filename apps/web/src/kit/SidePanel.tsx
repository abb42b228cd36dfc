import { CloseButton, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, type ReactNode } from 'react';
import { useSay } from '../i18n/say.tsx';
import classes from './SidePanel.module.css';

/** Escape in a field whose list is open closes the list, and nothing around it. */
const closesAList = (target: EventTarget): boolean => target instanceof Element && target.getAttribute('aria-expanded') === 'true';

type SidePanelProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly focusKey?: string;
  /** False: who opened it goes on where they are, such as with a mouse on a canvas. */
  readonly takesFocus?: boolean;
};

/**
 * What is behind something on the screen: beside it where there is room (not modal, the screen stays usable), over it
 * on a small one. Opening moves the focus to its heading, unless told otherwise, and Escape closes it.
 */
export function SidePanel({ title, onClose, children, focusKey, takesFocus = true }: SidePanelProps) {
  const say = useSay();
  const narrow = useMediaQuery('(max-width: 1000px)', false, { getInitialValueInEffect: false });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked when it opens, not while it is open
  }, [focusKey, narrow]);
  if (narrow)
    return (
      <Drawer
        opened
        position="right"
        size="min(432px, 100%)"
        title={title}
        onClose={onClose}
        closeButtonProps={{ 'aria-label': say('web.text.close') }}
      >
        <div className={classes.content}>{children}</div>
      </Drawer>
    );
  return (
    <aside
      className={classes.panel}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !closesAList(event.target)) onClose();
      }}
    >
      <div className={classes.head}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <CloseButton aria-label={say('web.text.close')} onClick={onClose} />
      </div>
      <div className={classes.content}>{children}</div>
    </aside>
  );
}
