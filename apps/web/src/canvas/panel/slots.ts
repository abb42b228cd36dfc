import { createContext, use, type ComponentType } from 'react';

/** What others put onto a step's panel; nothing on one that has no colleagues around. */
export type PanelSlots = {
  /** Below the kind: who else is at this step. */
  readonly head?: ComponentType<{ readonly step: string }>;
  /** At the foot: what is said about it. */
  readonly foot?: ComponentType<{ readonly step: string }>;
};

const NONE: PanelSlots = {};

/** Give it one object that stays the same. */
export const PanelSlotsContext = createContext<PanelSlots>(NONE);
export const usePanelSlots = (): PanelSlots => use(PanelSlotsContext);
