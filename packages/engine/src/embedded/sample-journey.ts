import { contentHash } from '@makegood/base/hash';
import { instant, plus, HOUR } from '@makegood/base';
import type { Effects, EffectResult, Plan } from '@makegood/journey/core';

/** A small plan for tests of hosts: a message that is deferred once, a wait for a payment, a task, an exit. */
export function samplePlan(): Plan {
  const content = {
    schema: 1 as const,
    semantics: 1 as const,
    journey: 'jny_one',
    name: 'Sample',
    start: 'start',
    steps: {
      start: {
        id: 'start',
        kind: 'trigger' as const,
        name: 'Start',
        config: { on: { type: 'manual' as const }, reentry: { policy: 'once' as const } },
        next: { next: 'mail' },
      },
      mail: {
        id: 'mail',
        kind: 'message' as const,
        name: 'Mail',
        config: {
          channels: ['email' as const],
          variants: [{ id: 'a', name: 'A', template: 't', weight: 100 }],
          purpose: 'reminder' as const,
          giveUpAfter: { amount: 7, unit: 'days' as const },
          waitFor: { type: 'accepted' as const },
        },
        next: { delivered: 'wait', failed: 'wait', blocked: 'wait' },
      },
      wait: {
        id: 'wait',
        kind: 'wait' as const,
        name: 'Wait',
        config: {
          until: {
            type: 'events' as const,
            events: [{ id: 'paid', event: 'payment' as const }],
            timeout: { amount: 5, unit: 'days' as const },
          },
        },
        next: { paid: 'end', timeout: 'task' },
      },
      task: {
        id: 'task',
        kind: 'task' as const,
        name: 'Task',
        config: {
          queue: 'Agents',
          title: 'Call',
          instructions: '',
          priority: 'normal' as const,
          dueIn: { amount: 1, unit: 'days' as const },
          outcomes: [{ id: 'done', name: 'Done' }],
          overdue: 'leave' as const,
        },
        next: { done: 'end', overdue: 'end' },
      },
      end: { id: 'end', kind: 'exit' as const, name: 'End', config: { outcome: 'exhausted' as const }, next: {} },
    },
    templates: {},
    offRamps: [],
    packs: [],
  };
  return { ...content, hash: contentHash(content) };
}

/** Answers as an idempotent world would: the first contact is put off by an hour, the second accepted. */
export const sampleEffects = (onExecute: (key: string) => void = () => undefined): Effects => ({
  async execute(command, scope): Promise<EffectResult> {
    onExecute(command.key);
    switch (command.type) {
      case 'contact':
        return command.key.endsWith(':0')
          ? { type: 'contact', outcome: 'deferred', until: plus(scope.at, HOUR), rules: ['sample'], decision: `dec_${command.key}` }
          : { type: 'contact', outcome: 'accepted', attempt: `att_${command.key}`, decision: `dec_${command.key}` };
      case 'task':
        return { type: 'task', outcome: 'opened', task: `tsk_${command.key}` };
      case 'withdrawTask':
        return { type: 'withdrawTask' };
      default:
        return { type: 'failure', reason: 'unexpected' };
    }
  },
});

export const SAMPLE_START = instant(Date.UTC(2026, 10, 10, 15));
