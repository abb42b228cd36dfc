import { instant } from '@makegood/base';
import { inOrder, type JourneyEvent } from '@makegood/journey/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEvent } from './event-check.ts';
import { Mailbox } from './mailbox.ts';

const event = fc.record({
  type: fc.constantFrom('tick' as const, 'pause' as const, 'retry' as const, 'enrolled' as const),
  id: fc.string({ minLength: 1, maxLength: 5 }),
  at: fc.integer({ min: 0, max: 5 }).map(instant),
});

describe('the mailbox', () => {
  it('gives what is there in the order in which it happened, however it came', () => {
    fc.assert(
      fc.property(fc.array(fc.array(event)), (batches) => {
        const mailbox = new Mailbox();
        for (const batch of batches) mailbox.receive(batch);
        const taken: JourneyEvent[] = [];
        for (let next = mailbox.take(); next; next = mailbox.take()) taken.push(next);
        expect(taken).toEqual(inOrder(batches.flat()));
        expect(mailbox.isEmpty).toBe(true);
        expect(mailbox.received).toBe(taken.length);
      }),
    );
  });

  it('hands over everything that was not taken', () => {
    fc.assert(
      fc.property(fc.array(event), fc.nat(10), (batch, count) => {
        const mailbox = new Mailbox();
        mailbox.receive(batch);
        const taken = Array.from({ length: count }, () => mailbox.take()).filter((each) => each !== undefined);
        expect([...taken, ...mailbox.all()]).toEqual(inOrder(batch));
      }),
    );
  });
});

describe('what counts as an event', () => {
  it('is what the core can order', () => {
    fc.assert(fc.property(event, (each) => isEvent(each)));
  });

  it.each([
    null,
    'tick',
    [],
    { type: 'tick', id: '', at: 1 },
    { type: 'tick', id: 'x', at: 1.5 },
    { type: 'tick', id: 'x', at: Number.NaN },
    { type: 'tick', id: 'x', at: 9e15 },
    { type: 'tick', id: 'x'.repeat(301), at: 1 },
    { type: 'toString', id: 'x', at: 1 },
    { type: 'tock', id: 'x', at: 1 },
    { type: 'result', id: 'x', at: 1, key: 'k', result: null },
  ])('is not %j', (value) => expect(isEvent(value)).toBe(false));
});
