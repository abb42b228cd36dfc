import type { RefObject } from 'react';
import type { TextProblem } from '../textProblems.ts';
import type { Word } from './vocabulary.ts';

export type LiquidHandle = {
  /** Begins a value where one writes, and offers what there is. */
  readonly offer: () => void;
  /** Goes to a place of the text. */
  readonly go: (from: number, to: number) => void;
};

export type LiquidEditorProps = {
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly language: string;
  readonly value: string;
  readonly lines: 'one' | 'many';
  readonly max: number;
  readonly placeholder?: string;
  readonly readOnly: boolean;
  readonly vocabulary: readonly Word[];
  /** What values are called, by their paths. */
  readonly names: ReadonlyMap<string, string>;
  readonly problems: readonly TextProblem[];
  readonly handle: RefObject<LiquidHandle | null>;
  readonly onChange: (text: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
};
