import { autocompletion, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { offerAt, type Offer } from './offerAt.ts';
import { folded, type Word } from './vocabulary.ts';

/** A list as long as one reads; typing narrows it. */
const SHOWN = 40;

/** Offers what fits where one writes: after `{{` the values, after `|` the filters, after `{%` the tags. Tab is left alone: it leads out of the field. */
export const completion = (vocabulary: () => readonly Word[]): Extension =>
  autocompletion({
    override: [(context) => offered(context, vocabulary())],
    icons: false,
    maxRenderedOptions: SHOWN,
    tooltipClass: () => 'liquid-offers',
    addToOptions: [{ render: written, position: 60 }],
  });

function offered(context: CompletionContext, words: readonly Word[]): CompletionResult | null {
  const offer = offerAt(context.state.doc.toString(), context.pos);
  if (!offer) return null;
  const typed = folded(offer.typed).split(/\s+/).filter(Boolean);
  const fitting = words.filter((word) => word.kind === offer.kind && typed.every((part) => word.names.includes(part)));
  if (fitting.length === 0) return null;
  return { from: offer.from, filter: false, options: fitting.map((word) => option(word, offer)) };
}

const option = (word: Word, offer: Offer): Completion & { readonly written: string } => ({
  label: word.written,
  displayLabel: word.label,
  info: word.about,
  written: word.written,
  apply: (view, _, from, to) => put(view, word, offer, from, to),
});

/** What is written, beside what it is called; of filters and tags the two are the same. */
function written(given: Completion): Node | null {
  if (given.displayLabel === undefined || given.displayLabel === given.label) return null;
  const element = document.createElement('code');
  element.className = 'liquid-written';
  element.textContent = given.label;
  return element;
}

function put(view: EditorView, word: Word, { printed, closed }: Offer, from: number, to: number): void {
  const gap = /[{%|]$/.test(view.state.sliceDoc(Math.max(0, from - 1), from)) ? ' ' : '';
  const [text, ahead] = textOf(word, printed, closed);
  view.dispatch({
    changes: { from, to, insert: gap + text },
    selection: { anchor: from + gap.length + text.length - ahead },
    userEvent: 'input.complete',
    scrollIntoView: true,
  });
}

/** The text, and how far from its end one goes on writing. */
function textOf({ kind, written: name, printed: whole }: Word, printed: boolean, closed: boolean): readonly [string, number] {
  if (kind === 'filter' || closed) return [name, 0];
  if (kind === 'value') return printed ? [`${whole} }}`, 0] : [name, 0];
  const rest = name === 'comment' ? ' %}' : '  %}';
  const end = `{% end${name} %}`;
  return [`${name}${rest}${end}`, rest === '  %}' ? 3 + end.length : end.length];
}
