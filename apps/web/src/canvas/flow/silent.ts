/**
 * The library names its boxes “node” and its lines “edge” to screen readers, in English. What they are is said by the
 * buttons that stand in and on them, in the reader's language, so the boxes have no name and the lines are not spoken.
 */
export const UNNAMED_NODE = { domAttributes: { 'aria-roledescription': undefined } } as const;
export const SILENT_EDGE = {
  ariaRole: 'presentation',
  // An empty name would be replaced by an English one.
  ariaLabel: ' ',
  domAttributes: { 'aria-roledescription': undefined, 'aria-hidden': true },
} as const;
