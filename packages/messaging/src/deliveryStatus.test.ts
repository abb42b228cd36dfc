import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DELIVERY_STATUSES, type DeliveryStatus, laterStatus } from './deliveryStatus.ts';

it('a late or repeated report does not undo a better one', () => {
  expect(laterStatus('delivered', 'sent')).toBe('delivered');
  expect(laterStatus('delivered', 'failed')).toBe('delivered');
  expect(laterStatus('failed', 'sent')).toBe('failed');
  expect(laterStatus('unknown', 'accepted')).toBe('accepted');
});

it('any order and repetition of reports ends in the same status', () => {
  const fold = (reports: readonly DeliveryStatus[]) => reports.reduce(laterStatus, 'unknown');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...DELIVERY_STATUSES)), fc.array(fc.nat()), (reports, swaps) => {
      const shuffled = [...reports, ...reports];
      swaps.forEach((swap, index) => {
        const a = index % Math.max(1, shuffled.length);
        const b = swap % Math.max(1, shuffled.length);
        [shuffled[a], shuffled[b]] = [shuffled[b] ?? 'unknown', shuffled[a] ?? 'unknown'];
      });
      expect(fold(shuffled)).toBe(fold(reports));
    }),
  );
});
