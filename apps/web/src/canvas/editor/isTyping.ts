/** Kinds of fields that one does not type into: there the browser has nothing of its own to undo. */
const CHOSEN = new Set(['checkbox', 'radio', 'range', 'button', 'submit', 'color', 'file']);

/** Whether the keys go into a field that has an undo of its own. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !CHOSEN.has(target.type) && !target.readOnly;
  return target.closest('textarea, [contenteditable]') !== null;
}
