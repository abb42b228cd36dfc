import type { Command, EffectResult, Effects, EffectScope } from '@makegood/journey/core';
import { answerFacts } from './answer-facts.ts';
import { checkPromise } from './check-promise.ts';
import type { EffectOptions, EffectTools } from './effect-tools.ts';
import { makeContact } from './make-contact.ts';
import { openTask } from './open-task.ts';
import { factReader } from './read-facts.ts';
import { resolveTime } from './resolve-time.ts';
import { sendRequest } from './send-request.ts';
import { updateAccount } from './update-account.ts';
import { withdrawTask } from './withdraw-task.ts';

/** What journeys do in the world, over the store and through the gate. The same for the embedded host and for workers. */
export function storeEffects(options: EffectOptions): Effects {
  const tools: EffectTools = { ...options, readFacts: factReader(options.store) };
  return { execute: (command, scope) => carryOut(tools, command, scope) };
}

function carryOut(tools: EffectTools, command: Command, scope: EffectScope): Promise<EffectResult> {
  switch (command.type) {
    case 'contact':
      return makeContact(tools, command, scope);
    case 'resolve':
      return resolveTime(tools, command, scope);
    case 'facts':
      return answerFacts(tools, command, scope);
    case 'promise':
      return checkPromise(tools, command, scope);
    case 'task':
      return openTask(tools, command, scope);
    case 'withdrawTask':
      return withdrawTask(tools, command, scope);
    case 'update':
      return updateAccount(tools, command, scope);
    case 'request':
      return sendRequest(tools, command, scope);
  }
}
