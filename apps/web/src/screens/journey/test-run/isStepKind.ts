import type { StepKind } from '@makegood/journey';
import { KIND_LOOK } from '../KindIcon.tsx';

export const isStepKind = (kind: string | null): kind is StepKind => kind !== null && Object.hasOwn(KIND_LOOK, kind);
