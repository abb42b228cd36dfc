/** Where the keys belong to a field, a dialog, a menu or the tools and not to the drawing. */
export const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], .react-flow__panel') !== null;
