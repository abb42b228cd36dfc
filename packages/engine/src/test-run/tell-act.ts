import { formatDecimal, message, money, type Message } from '@makegood/base';
import type { TestAct } from '@makegood/contract';
import type { Account, PaymentPromise, Task } from '@makegood/store';

/** What somebody does, as a sentence about the debtor. */
export function tellAct(act: TestAct, account: Account, promise: PaymentPromise | null, task: Task | null): Message {
  const sum = (minor: number): string => `${formatDecimal(money(minor, account.currency))} ${account.currency}`;
  switch (act.type) {
    case 'pays':
      return message(act.minor >= account.balanceMinor ? 'engine.testRun.act.paysAll' : 'engine.testRun.act.pays', {
        amount: sum(act.minor),
      });
    case 'keepsPromise':
      return message('engine.testRun.act.keepsPromise', { amount: sum(promise?.minor ?? 0) });
    case 'promises':
      return message('engine.testRun.act.promises', { amount: sum(act.minor), date: act.dueDate });
    case 'replies':
      return message('engine.testRun.act.replies', { channel: message(`journey.channel.${act.channel}`), text: act.text });
    case 'event':
      return message('engine.testRun.act.event', { name: act.name });
    case 'task':
      return message('engine.testRun.act.task', {
        task: task?.title ?? '',
        outcome: task?.outcomes.find(({ id }) => id === act.outcome)?.name ?? act.outcome,
      });
    case 'opensLink':
    case 'undelivered':
      return message(`engine.testRun.act.${act.type}`);
  }
}
