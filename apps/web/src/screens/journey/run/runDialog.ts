import type { JourneySummary } from '@makegood/contract';

export type RunDialogProps = { readonly journey: JourneySummary; readonly close: () => void };
