import { setImmediate } from 'node:timers/promises';
import { earliest, formatDecimal, instant, message, type Instant, type Message } from '@makegood/base';
import { instantAt } from '@makegood/calendar';
import type { PaymentRow } from '@makegood/portfolio';
import type { Import, Write } from '@makegood/store';
import { recordPayment, type PaymentRefusal } from '../ingest/record-payment.ts';
import type { Desk } from '../workspaces/desk.ts';
import type { AppliedRows } from './apply-accounts.ts';
import { errorWrite, type StagedRow } from './stage-rows.ts';

/**
 * Payments of a file, one after the other, each with all that follows from it (balance, promise, news to the journeys) in
 * a transaction of its own: a payment that is there already counts once, so a part that is done twice does no harm.
 */
export async function paymentBatch(desk: Desk, of: Import, rows: readonly StagedRow[]): Promise<AppliedRows> {
  const writes: Write[] = [];
  const count = { created: 0, updated: 0, unchanged: 0, wrong: 0 };
  for (const [index, { row, content, cells }] of rows.entries()) {
    // Each is a transaction; others want the process too.
    if (index % 50 === 49) await setImmediate();
    const { payment } = content;
    if (!payment) continue;
    const { store, workspace, now } = desk;
    const recorded = await recordPayment(
      { store, workspace: workspace.id, now },
      {
        account: { externalId: payment.accountExternalId },
        externalId: payment.externalId,
        amount: payment.amount,
        paidAt: paidAt(desk, payment),
        source: 'import',
      },
    );
    if (recorded.ok) count[recorded.value.repeated ? 'unchanged' : 'created'] += 1;
    else {
      count.wrong += 1;
      writes.push(errorWrite(desk, of, row, 'payment', '', refusalOf(recorded.error, payment), cells ?? []));
    }
  }
  return { writes, ...count };
}

/** A file that names the day alone means some time of it: noon where the firm is, but nothing that is still to come. */
function paidAt(desk: Desk, payment: PaymentRow): Instant {
  const at = payment.paidAt ?? instantAt(payment.paidOn, 12 * 60, desk.workspace.timezone);
  return earliest(instant(at), desk.now);
}

function refusalOf(refusal: PaymentRefusal, payment: PaymentRow): Message {
  const values = { account: payment.accountExternalId, payment: payment.externalId, amount: formatDecimal(payment.amount) };
  return message(`engine.import.payment.${refusal}`, { ...values, currency: payment.amount.currency });
}
