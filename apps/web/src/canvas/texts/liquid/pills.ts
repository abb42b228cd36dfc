import { StateEffect, StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import type { TextProblem } from '../textProblems.ts';

/** A printed value is shown by its name; `{{ account.balance | money }}` is there as soon as one goes to it. */
const OUTPUT = /\{\{-?\s*([\w.]+)\s*(?:\|[^{}]*)?\}\}/g;

export type Marks = { readonly names: ReadonlyMap<string, string>; readonly problems: readonly TextProblem[] };
export const setMarks = StateEffect.define<Marks>();
const focused = StateEffect.define<boolean>();

class Pill extends WidgetType {
  readonly name: string;
  readonly raw: string;
  constructor(name: string, raw: string) {
    super();
    this.name = name;
    this.raw = raw;
  }
  override eq(other: Pill): boolean {
    return other.name === this.name && other.raw === this.raw;
  }
  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'liquid-pill';
    element.textContent = this.name;
    element.title = this.raw;
    return element;
  }
  /** A press goes to the editor, which then shows what is written. */
  override ignoreEvent(): boolean {
    return false;
  }
}

type Shown = { readonly marks: Marks; readonly focus: boolean; readonly decorations: DecorationSet };

const field = StateField.define<Shown>({
  create: (state) => shown(state, { names: new Map(), problems: [] }, false),
  update(before, transaction) {
    let { marks, focus } = before;
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) marks = effect.value;
      if (effect.is(focused)) focus = effect.value;
    }
    const same = marks === before.marks && focus === before.focus && !transaction.docChanged && !transaction.selection;
    return same ? before : shown(transaction.state, marks, focus);
  },
  provide: (of) => EditorView.decorations.from(of, (value) => value.decorations),
});

export const pills: Extension = [field, EditorView.focusChangeEffect.of((_, focus) => focused.of(focus))];

function shown(state: EditorState, marks: Marks, focus: boolean): Shown {
  const text = state.doc.toString();
  const ranges: Range<Decoration>[] = [];
  for (const found of text.matchAll(OUTPUT)) {
    const [from, to] = [found.index, found.index + found[0].length];
    const name = marks.names.get(found[1] ?? '');
    // What is wrong has to be seen as it is written.
    const wrong = marks.problems.some((problem) => problem.from < to && problem.to > from);
    const here = focus && state.selection.ranges.some((range) => range.from <= to && range.to >= from);
    if (name === undefined || wrong || here) ranges.push(Decoration.mark({ class: 'liquid-code' }).range(from, to));
    else ranges.push(Decoration.replace({ widget: new Pill(name, found[0]) }).range(from, to));
  }
  for (const tag of text.matchAll(/\{%[^%]*%\}/g))
    ranges.push(Decoration.mark({ class: 'liquid-code' }).range(tag.index, tag.index + tag[0].length));
  for (const { from, to, severity } of marks.problems)
    if (to > from && to <= text.length) ranges.push(Decoration.mark({ class: `liquid-${severity}` }).range(from, to));
  return { marks, focus, decorations: Decoration.set(ranges, true) };
}
