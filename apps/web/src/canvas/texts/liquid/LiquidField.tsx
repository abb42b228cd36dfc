import { Button } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { useEditorStore } from '../../editor/EditorContext.tsx';
import { textProblems, type Beyond } from '../textProblems.ts';
import classes from '../Texts.module.css';
import type { LiquidHandle } from './liquidEditorProps.ts';
import { useVocabulary } from './vocabulary.ts';

/** Only who writes needs it, so it comes when somebody does. */
const LiquidEditor = lazy(() => import('./LiquidEditor.tsx'));

/** In milliseconds. */
const REST = 900;

type LiquidFieldProps = {
  readonly label: string;
  /** BCP 47, so that it is spelt and spoken as what it is. */
  readonly language: string;
  readonly value: string;
  readonly lines: 'one' | 'many';
  readonly max: number;
  readonly readOnly: boolean;
  readonly beyond: Beyond;
  readonly onChange: (text: string) => void;
};

/** A text with values: completed while one writes, and what is wrong with it said below, each with a way to its place. */
export function LiquidField({ label, language, value, lines, max, readOnly, beyond, onChange }: LiquidFieldProps) {
  const say = useSay();
  const store = useEditorStore();
  const vocabulary = useVocabulary();
  const names = useMemo(
    () => new Map(vocabulary.filter(({ kind }) => kind === 'value').map((word) => [word.written, word.label])),
    [vocabulary],
  );
  const [text, setText] = useState(value);
  // An empty text cannot be kept, so the last one stays in the journey until there are words again.
  useEffect(() => setText(value), [value]);
  const problems = useMemo(() => textProblems(text, beyond), [text, beyond]);
  const handle = useRef<LiquidHandle>(null);
  // Words typed without a rest are one entry of the history; after a rest another begins.
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  const [heading, help] = [useId(), useId()];
  return (
    <div className={classes.writing}>
      <div className={classes.between}>
        <span className={classes.label} id={heading}>
          {label}
        </span>
        {readOnly ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconBraces size={14} aria-hidden="true" />}
            onClick={() => handle.current?.offer()}
          >
            {say('web.panel.liquid.offer')}
          </Button>
        )}
      </div>
      <Suspense fallback={<div className={classes.coming} data-lines={lines} aria-busy="true" />}>
        <LiquidEditor
          labelledBy={heading}
          language={language}
          describedBy={help}
          value={text}
          lines={lines}
          max={max}
          readOnly={readOnly}
          vocabulary={vocabulary}
          names={names}
          problems={problems}
          handle={handle}
          onUndo={() => store.getState().undo()}
          onRedo={() => store.getState().redo()}
          onChange={(next) => {
            setText(next);
            if (next.trim() === '') return;
            onChange(next);
            clearTimeout(rest.current);
            rest.current = setTimeout(() => store.getState().seal(), REST);
          }}
        />
      </Suspense>
      <div id={help} className={classes.notes}>
        {text.trim() === '' ? <p className={classes.wrong}>{say('web.canvas.needsText')}</p> : null}
        {lines === 'many' && !readOnly ? <p className={classes.quiet}>{say('web.panel.liquid.keys', { open: '{{' })}</p> : null}
      </div>
      {problems.length > 0 ? (
        <ul className={classes.problems} aria-label={say('web.panel.liquid.problems', { field: label })}>
          {problems.map((problem, index) => (
            <li key={index} data-severity={problem.severity}>
              <button type="button" onClick={() => handle.current?.go(problem.from, problem.to)}>
                {say.said(problem.said)}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
