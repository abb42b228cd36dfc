import { message } from '@makegood/base';
import type { Said } from '@makegood/contract';
import { FACTS } from '@makegood/journey';
import type { MessageRow } from '@makegood/store';
import { textIn } from './detail-parts.ts';
import type { TracedRuns } from './traced-runs.ts';

/** How the runs understood what was answered: by the reply that they received at the same instant on the same channel. */
export function replyMeanings({ runs }: TracedRuns): (reply: MessageRow) => Said | null {
  const known = new Map<string, string>();
  for (const line of runs.flatMap((run) => run.lines)) {
    if (line.type !== 'received' && line.type !== 'noted' && line.type !== 'late') continue;
    const [intent, channel] = [textIn(line.detail, 'intent'), textIn(line.detail, 'channel')];
    if (intent !== null && channel !== null) known.set(`${line.at}:${channel}`, intent);
  }
  return (reply) => {
    const intent = known.get(`${reply.at}:${reply.channel}`);
    return intent === undefined || intent === 'other' ? null : intentName(intent);
  };
}

function intentName(intent: string): Said {
  const fact = FACTS.find((candidate) => candidate.id === 'enrolment.lastIntent');
  return fact?.values?.find((value) => value.value === intent)?.label ?? message('engine.reply.intent', { intent });
}
