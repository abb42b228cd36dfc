import type { LocalDate } from '@makegood/base';
import type { PackFinding } from '@makegood/contract';
import type { Pack, Rule } from '@makegood/rules';
import { createContext, use } from 'react';
import type { PackEditorStore } from './packEditor.ts';

/** The pack on the screen, whether it can be changed, and what it is held against. */
export type PackOnScreen = {
  readonly pack: Pack;
  /** What decides today, to show what is struck out; null when this is it, or nothing is. */
  readonly before: Pack | null;
  /** The day whose dated numbers are shown. */
  readonly on: LocalDate;
  /** Null while it can only be read. */
  readonly editor: PackEditorStore | null;
  readonly findings: readonly PackFinding[];
};

export const PackContext = createContext<PackOnScreen | null>(null);

export function usePack(): PackOnScreen {
  const shown = use(PackContext);
  if (!shown) throw new Error('No pack around');
  return shown;
}

export const ruleBefore = ({ before }: PackOnScreen, id: string): Rule | null => before?.rules.find((rule) => rule.id === id) ?? null;
