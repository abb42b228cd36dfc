import { message, type Message } from '@makegood/base';
import { calleeOf, type Callees } from '../../calls/callee.ts';
import type { Step } from '../../document/schema.ts';

/** What people would miss whom nobody leads through the called journey any more: a notice, or a hold. Null when nothing is known of it. */
export function owedByCall(step: Step, callees: Callees): Message | null {
  const callee = step.kind === 'call' ? calleeOf(callees, step.config) : null;
  for (const inner of Object.values(callee?.plan.steps ?? {})) {
    const notice = inner.kind === 'message' && inner.config.purpose === 'notice';
    const holds = inner.kind === 'update' && inner.config.changes.some((change) => change.type === 'addHold');
    if (notice || holds) return message('journey.lint.skipCall', { step: step.name, inner: inner.name });
  }
  return null;
}
