import type { JourneyDocument } from '../document/schema.ts';
import type { StepKind } from '../kinds/configs.ts';
import { freeKey } from './free-key.ts';

/** An id that no step of the document has: `wait`, `wait2`, `wait3`… */
export const freeId = (document: JourneyDocument, kind: StepKind): string => freeKey(document.steps, kind);
