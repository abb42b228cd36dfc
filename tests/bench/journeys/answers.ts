import type { Command, EffectResult } from '@makegood/journey/core';

/** Answers at once, as a world in which everything goes well: the cost of effects is not what is measured. */
export function answerTo(command: Command): EffectResult {
  switch (command.type) {
    case 'contact':
      return { type: 'contact', outcome: 'accepted', attempt: `att_${command.key}`, decision: `dec_${command.key}` };
    case 'facts':
      return { type: 'facts', facts: { 'account.daysPastDue': 45 } };
    case 'update':
      return { type: 'update', outcome: 'done' };
    default:
      throw new Error(`The journey asks for ${command.type}`);
  }
}
