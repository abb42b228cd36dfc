/** What is known of a message on its way, from least to most conclusive. `failed` gives way to proof that it arrived. */
export const DELIVERY_STATUSES = ['unknown', 'accepted', 'sent', 'failed', 'delivered', 'read'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/**
 * The status after a report, whatever order reports come in and however often: a late `sent` does not undo `delivered`.
 * Commutative, associative and idempotent, so webhooks may be repeated and reordered.
 */
export function laterStatus(known: DeliveryStatus, reported: DeliveryStatus): DeliveryStatus {
  return DELIVERY_STATUSES.indexOf(reported) > DELIVERY_STATUSES.indexOf(known) ? reported : known;
}
