import { closeCompletion, completionStatus, startCompletion } from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder, tooltips } from '@codemirror/view';
import { useEffect, useRef, type RefObject } from 'react';
import { useSay, type Say } from '../../../i18n/say.tsx';
import { completion } from './completion.ts';
import type { LiquidHandle, LiquidEditorProps } from './liquidEditorProps.ts';
import './liquid.css';
import { pills, setMarks } from './pills.ts';

/** What came from outside (an undo, another language) and is not to be told back. */
const fromOutside = Annotation.define<boolean>();

/**
 * A text with values in it. Changes go to the journey's one history at once: undo and redo here are the journey's own. Tab
 * leaves the field, as everywhere; Enter takes what is offered.
 */
export default function LiquidEditor(props: LiquidEditorProps) {
  const { value, names, problems, readOnly, handle } = props;
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const now = useLatest(props);
  const parts = useRef({ editable: new Compartment(), attributes: new Compartment() });

  useEffect(() => {
    if (!place.current) return undefined;
    const { editable, attributes } = parts.current;
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: now.current.value,
        extensions: [
          EditorState.phrases.of(phrases(say)),
          EditorView.lineWrapping,
          keymap.of([
            { key: 'Mod-z', run: () => told(now.current.onUndo), preventDefault: true },
            { key: 'Mod-y', run: () => told(now.current.onRedo), preventDefault: true },
            { key: 'Mod-Shift-z', run: () => told(now.current.onRedo), preventDefault: true },
            ...(now.current.lines === 'one' ? [{ key: 'Enter', run: (at: EditorView) => completionStatus(at.state) !== 'active' }] : []),
            ...defaultKeymap,
          ]),
          completion(() => now.current.vocabulary),
          tooltips({ position: 'fixed' }),
          placeholder(now.current.placeholder ?? ''),
          pills,
          oneLine(now.current.lines),
          EditorState.changeFilter.of(
            (change) => change.newDoc.length <= now.current.max || change.newDoc.length <= change.startState.doc.length,
          ),
          editable.of([]),
          attributes.of([]),
          // The list of offers closes by Escape; a dialog around must not close with it.
          EditorView.contentAttributes.of((at) => ({ 'data-mantine-stop-propagation': String(completionStatus(at.state) !== null) })),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((one) => one.annotation(fromOutside)))
              now.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, [now, say]);

  useEffect(() => {
    const text = view.current?.state.doc.toString();
    if (text === undefined || text === value) return;
    view.current?.dispatch({ changes: difference(text, value), annotations: fromOutside.of(true) });
  }, [value]);
  useEffect(() => view.current?.dispatch({ effects: setMarks.of({ names, problems }) }), [names, problems]);
  useEffect(() => {
    view.current?.dispatch({
      effects: parts.current.editable.reconfigure([EditorState.readOnly.of(readOnly), EditorView.editable.of(!readOnly)]),
    });
  }, [readOnly]);
  const { labelledBy, describedBy, language, lines } = props;
  const invalid = problems.some((problem) => problem.severity === 'error');
  useEffect(() => {
    const own: Record<string, string> = {
      'aria-labelledby': labelledBy,
      'aria-describedby': describedBy,
      'aria-multiline': String(lines !== 'one'),
      'aria-invalid': String(invalid),
      lang: language,
      spellcheck: 'true',
      // Also where nothing may be changed one goes there by keyboard, to read on.
      tabindex: '0',
    };
    view.current?.dispatch({ effects: parts.current.attributes.reconfigure(EditorView.contentAttributes.of(own)) });
  }, [labelledBy, describedBy, language, lines, invalid]);
  useHandle(handle, view);

  return <div ref={place} className="liquid" data-lines={lines} data-invalid={invalid || undefined} />;
}

function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

function useHandle(handle: RefObject<LiquidHandle | null>, view: RefObject<EditorView | null>): void {
  useEffect(() => {
    handle.current = {
      offer: () => {
        const at = view.current;
        if (!at) return;
        at.focus();
        at.dispatch(at.state.replaceSelection('{{ '), { userEvent: 'input.type' });
        startCompletion(at);
      },
      go: (from, to) => {
        const at = view.current;
        if (!at) return;
        closeCompletion(at);
        at.focus();
        at.dispatch({ selection: { anchor: from, head: Math.min(to, at.state.doc.length) }, scrollIntoView: true });
      },
    };
    return () => {
      handle.current = null;
    };
  }, [handle, view]);
}

const told = (tell: () => void): boolean => {
  tell();
  return true;
};

/** A subject has no second line: what is pasted with one is joined. */
const oneLine = (lines: LiquidEditorProps['lines']) =>
  lines === 'one' ? EditorState.transactionFilter.of((change) => (change.newDoc.lines > 1 ? [] : change)) : [];

/** The smallest change that makes one text the other, so that the place where one writes stays. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** What the library says by itself. */
const phrases = (say: Say): Record<string, string> => ({
  Completions: say('web.panel.liquid.offers'),
  'Control character': say('web.panel.liquid.control'),
  'current match': '',
});
