/** What may be written at a place of a text: a value, a filter for it, or a tag. */
export type Offer = {
  readonly kind: 'value' | 'filter' | 'tag';
  /** Where the word begins that is being written. */
  readonly from: number;
  readonly typed: string;
  /** Whether it stands in `{{ … }}`: there a value is printed, in `{% … %}` it is only asked about. */
  readonly printed: boolean;
  /** Whether the braces are closed behind it already. */
  readonly closed: boolean;
};

/** What could be written at `at`; null outside of braces, or where nothing of ours fits. */
export function offerAt(text: string, at: number): Offer | null {
  const before = text.slice(0, at);
  const open = Math.max(before.lastIndexOf('{{'), before.lastIndexOf('{%'));
  if (open < 0 || open < Math.max(before.lastIndexOf('}}'), before.lastIndexOf('%}'))) return null;
  const inner = before.slice(open + 2);
  const printed = before.startsWith('{{', open);
  const closed = /^[^{}%]*(?:\}\}|%\})/.test(text.slice(at));
  const offer = (kind: Offer['kind'], typed: string): Offer => ({ kind, from: at - typed.length, typed, printed, closed });
  const filter = /\|\s*([a-z_]*)$/.exec(inner);
  if (filter) return offer('filter', filter[1] ?? '');
  if (printed) {
    const value = /^-?\s*([\p{L}\p{N}_. ]*)$/u.exec(inner);
    return value ? offer('value', value[1] ?? '') : null;
  }
  const tag = /^-?\s*([a-z]*)$/.exec(inner);
  if (tag) return offer('tag', tag[1] ?? '');
  const asked = /^-?\s*(?:if|elsif|unless|case)\s(?:[^'"]*\s)?([\w.]*)$/.exec(inner);
  return asked ? offer('value', asked[1] ?? '') : null;
}
