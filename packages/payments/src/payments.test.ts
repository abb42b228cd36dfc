import {
  type AccountId,
  addMoney,
  type Instant,
  instant,
  money,
  parseCurrency,
  parseId,
  parseLocalDate,
  type PaymentId,
} from '@makegood/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  type Arrangement,
  balanceAt,
  evaluateArrangement,
  evaluatePromise,
  type LedgerEntry,
  newPayToken,
  type OpenAccount,
  parsePayToken,
  payLink,
  payTokenHash,
  record,
} from './index.ts';

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('test data');
  return value;
}
const usd = must(parseCurrency('USD'));
const mxn = must(parseCurrency('MXN'));
const account = (name: string): AccountId => must(parseId('account', `acc_${name}`));
const id = (name: string | number): PaymentId => must(parseId('payment', `pay_${name}`));
const dollars = (minor: number) => money(minor, usd);
const day = (number: number): Instant => instant(number * 86_400_000);
const date = must(parseLocalDate('2026-12-24'));

const paid = (name: string, minor: number, at: Instant): LedgerEntry => ({
  id: id(name),
  accountId: account('a'),
  at,
  amount: dollars(minor),
  kind: 'payment',
});
const back = (name: string, kind: 'refund' | 'chargeback' | 'chargebackReversed', of: string, minor: number, at: Instant): LedgerEntry => ({
  id: id(name),
  accountId: account('a'),
  at,
  amount: dollars(minor),
  kind,
  of: id(of),
});

/** A ledger that grew entry by entry through `record`, with what was refused left out. */
const ledgers = fc
  .array(
    fc.record({
      kind: fc.constantFrom<LedgerEntry['kind']>('payment', 'payment', 'refund', 'chargeback', 'chargebackReversed'),
      minor: fc.integer({ min: -5, max: 5_000 }),
      at: fc.integer({ min: 0, max: 40 }),
      of: fc.nat({ max: 11 }),
    }),
    { maxLength: 12 },
  )
  .map((steps) =>
    steps.reduce<readonly LedgerEntry[]>((ledger, { kind, minor, at, of }, index) => {
      const common = { id: id(index), accountId: account('a'), at: day(at), amount: dollars(minor) };
      const next = record(ledger, kind === 'payment' ? { ...common, kind } : { ...common, kind, of: id(of) });
      return next.ok ? next.value : ledger;
    }, []),
  );

describe('the ledger', () => {
  it('knows a repetition from a contradiction', () => {
    const ledger = [paid('p', 500, day(1))];
    expect(record(ledger, paid('p', 500, day(1)))).toEqual({ ok: false, error: 'repeated' });
    expect(record(ledger, paid('p', 600, day(1)))).toEqual({ ok: false, error: 'conflict' });
    expect(record(ledger, back('r', 'refund', 'x', 100, day(2)))).toEqual({ ok: false, error: 'unknownPayment' });
    expect(record(ledger, back('r', 'refund', 'p', 501, day(2)))).toEqual({ ok: false, error: 'tooMuch' });
    expect(record(ledger, back('r', 'chargebackReversed', 'p', 1, day(2)))).toEqual({ ok: false, error: 'tooMuch' });
    expect(record(ledger, paid('q', 0, day(2)))).toEqual({ ok: false, error: 'notPositive' });
    expect(record(ledger, { ...paid('q', 5, day(2)), amount: money(5, mxn) })).toEqual({ ok: false, error: 'currency' });
  });
  it('a won chargeback gives back what it took and no more', () => {
    const ledger = [paid('p', 500, day(1)), back('r', 'refund', 'p', 200, day(2)), back('c', 'chargeback', 'p', 300, day(3))];
    expect(record(ledger, back('w', 'chargebackReversed', 'p', 301, day(4))).ok).toBe(false);
    expect(record(ledger, back('w', 'chargebackReversed', 'p', 300, day(4))).ok).toBe(true);
  });
  it('owed, overpaid and paid always add up, and nothing taken back exceeds what was paid', () => {
    fc.assert(
      fc.property(ledgers, fc.nat({ max: 10_000 }), fc.nat({ max: 41 }), (ledger, opening, at) => {
        const { owed, overpaid } = balanceAt(dollars(opening), ledger, day(at));
        const net = ledger
          .filter((entry) => entry.at <= day(at))
          .reduce((sum, entry) => sum + (entry.kind === 'payment' || entry.kind === 'chargebackReversed' ? 1 : -1) * entry.amount.minor, 0);
        expect(owed.minor - overpaid.minor).toBe(opening - net);
        expect(Math.min(owed.minor, overpaid.minor)).toBe(0);
        expect(balanceAt(dollars(opening), ledger, day(41)).overpaid.minor).toBeLessThanOrEqual(
          ledger.filter((entry) => entry.kind === 'payment').reduce((sum, entry) => sum + entry.amount.minor, 0),
        );
      }),
    );
  });
});

describe('sharing a payment', () => {
  const open = (name: string, owed: number, due: string | null, disputed = false): OpenAccount => ({
    accountId: account(name),
    owed: dollars(owed),
    dueDate: due === null ? null : must(parseLocalDate(due)),
    disputed,
  });
  const accounts = [
    open('new', 300, '2026-03-01'),
    open('none', 300, null),
    open('old', 200, '2026-01-01'),
    open('disputed', 900, '2025-01-01', true),
  ];
  const parts = (minor: number, named: string[] = []) => {
    const { parts: shares, unallocated } = allocate(dollars(minor), accounts, named.map(account));
    return [...shares.map((part) => `${part.accountId}:${part.amount.minor}`), unallocated.minor];
  };
  it('oldest first, never a disputed debt', () => {
    expect(parts(250)).toEqual(['acc_old:200', 'acc_new:50', 0]);
    expect(parts(1_000)).toEqual(['acc_old:200', 'acc_new:300', 'acc_none:300', 200]);
  });
  it('as the debtor directs, even to a disputed one', () => {
    expect(parts(350, ['new'])).toEqual(['acc_new:300', 'acc_old:50', 0]);
    expect(parts(100, ['disputed'])).toEqual(['acc_disputed:100', 0]);
    expect(parts(100, ['unknown'])).toEqual(['acc_old:100', 0]);
  });
  it('conserves money, never overfills and never crosses currencies', () => {
    const anyAccount = fc.record({
      accountId: fc.constantFrom('a', 'b', 'c', 'd', 'e').map(account),
      owed: fc.tuple(fc.integer({ min: -10, max: 5_000 }), fc.constantFrom(usd, mxn)).map(([minor, currency]) => money(minor, currency)),
      dueDate: fc.constantFrom(null, date, must(parseLocalDate('2026-01-01'))),
      disputed: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.nat({ max: 20_000 }),
        fc.uniqueArray(anyAccount, { selector: (item) => item.accountId }),
        fc.array(fc.constantFrom('a', 'b', 'c').map(account)),
        (minor, list, named) => {
          const result = allocate(dollars(minor), list, named);
          expect(result.parts.reduce((sum, part) => addMoney(sum, part.amount), result.unallocated)).toEqual(dollars(minor));
          expect(new Set(result.parts.map((part) => part.accountId)).size).toBe(result.parts.length);
          for (const part of result.parts) {
            const target = must(list.find((item) => item.accountId === part.accountId));
            expect(part.amount.minor).toBeGreaterThan(0);
            expect(part.amount.minor).toBeLessThanOrEqual(target.owed.minor);
            expect(target.disputed && !named.includes(target.accountId)).toBe(false);
          }
          expect(allocate(dollars(minor), [...list].reverse(), named)).toEqual(result);
        },
      ),
    );
  });
});

describe('a promise', () => {
  const promise = { amount: dollars(1_000), madeAt: day(10), dueDate: date, graceEndsAt: day(20) };
  const status = (ledger: readonly LedgerEntry[], at: Instant) => evaluatePromise(promise, ledger, at).status;
  it('is kept as soon as the amount is there', () => {
    const ledger = [paid('a', 400, day(12)), paid('b', 600, day(15))];
    expect(status(ledger, day(14))).toBe('open');
    expect(status(ledger, day(15))).toBe('kept');
    expect(status(ledger, day(99))).toBe('kept');
  });
  it('is partly kept or broken only when the grace has ended, to the millisecond', () => {
    const last = instant(day(20) - 1);
    expect(status([], last)).toBe('open');
    expect(status([], day(20))).toBe('broken');
    expect(status([paid('a', 999, day(12))], day(20))).toBe('partlyKept');
    expect(status([paid('a', 1_000, last)], day(20))).toBe('kept');
    expect(status([paid('a', 1_000, day(20))], day(21))).toBe('broken');
  });
  it('does not count what came before it', () => {
    expect(status([paid('a', 1_000, instant(day(10) - 1))], day(20))).toBe('broken');
    expect(status([paid('a', 1_000, day(10))], day(10))).toBe('kept');
  });
  it('is un-kept by a refund or chargeback, also after the grace, and kept again when the dispute is won', () => {
    const ledger = [
      paid('a', 1_000, day(12)),
      back('c', 'chargeback', 'a', 1_000, day(30)),
      back('w', 'chargebackReversed', 'a', 1_000, day(40)),
    ];
    expect(status(ledger, day(29))).toBe('kept');
    expect(status(ledger, day(30))).toBe('broken');
    expect(status(ledger, day(40))).toBe('kept');
    expect(status([paid('a', 1_000, day(12)), back('r', 'refund', 'a', 1, day(13))], day(14))).toBe('open');
    expect(status([paid('a', 1_000, day(12)), back('r', 'refund', 'a', 1, day(30))], day(30))).toBe('partlyKept');
  });
  it('is not touched by what happens to other money', () => {
    const ledger = [paid('early', 500, day(1)), paid('a', 1_000, day(12)), back('r', 'refund', 'early', 500, day(13))];
    expect(evaluatePromise(promise, ledger, day(14))).toEqual({ status: 'kept', paid: dollars(1_000), missing: dollars(0) });
  });
  it('holds together for any ledger', () => {
    fc.assert(
      fc.property(ledgers, fc.integer({ min: 0, max: 60 }), (ledger, at) => {
        const standing = evaluatePromise(promise, ledger, day(at));
        expect(standing.paid.minor).toBeGreaterThanOrEqual(0);
        expect(standing.status === 'kept').toBe(standing.paid.minor >= 1_000);
        expect(standing.missing.minor).toBe(Math.max(0, 1_000 - standing.paid.minor));
        if (at >= 20) expect(standing.status).not.toBe('open');
        // Order of entries in the list does not matter, nor does what has not happened yet.
        expect(evaluatePromise(promise, [...ledger].reverse(), day(at))).toEqual(standing);
        const past = ledger.filter((entry) => entry.at <= day(at));
        expect(evaluatePromise(promise, past, day(at))).toEqual(standing);
      }),
    );
  });
});

describe('an arrangement', () => {
  const instalment = (minor: number, end: number) => ({ amount: dollars(minor), dueDate: date, graceEndsAt: day(end) });
  const plan: Arrangement = { madeAt: day(0), instalments: [instalment(300, 10), instalment(300, 20), instalment(400, 30)] };
  const stand = (ledger: readonly LedgerEntry[], at: number) => {
    const { status, instalments, arrears, remaining, next } = evaluateArrangement(plan, ledger, day(at));
    return [status, instalments.map((item) => item.status).join(' '), arrears.minor, remaining.minor, next];
  };
  it('is filled in order, and paying ahead counts', () => {
    expect(stand([paid('a', 600, day(5))], 12)).toEqual(['open', 'kept kept open', 0, 400, 2]);
    expect(stand([paid('a', 1_000, day(5))], 6)).toEqual(['kept', 'kept kept kept', 0, 0, null]);
  });
  it('breaks with an instalment and is cured by late money', () => {
    expect(stand([paid('a', 100, day(5))], 10)).toEqual(['broken', 'partlyKept open open', 200, 900, 0]);
    expect(stand([paid('a', 100, day(5)), paid('b', 200, day(15))], 15)).toEqual(['open', 'partlyKept open open', 0, 700, 1]);
    expect(stand([paid('a', 1_000, day(40))], 40)).toEqual(['kept', 'broken broken broken', 0, 0, null]);
    expect(stand([], 40)).toEqual(['broken', 'broken broken broken', 1_000, 1_000, 0]);
  });
  it('with one instalment stands as the promise of the same', () => {
    fc.assert(
      fc.property(ledgers, fc.nat({ max: 50 }), (ledger, at) => {
        const terms = { amount: dollars(2_000), dueDate: date, graceEndsAt: day(25) };
        const alone = evaluateArrangement({ madeAt: day(5), instalments: [terms] }, ledger, day(at));
        const { status, missing } = evaluatePromise({ ...terms, madeAt: day(5) }, ledger, day(at));
        expect(alone.instalments).toEqual([{ status, missing }]);
        expect(alone.paid.minor + alone.remaining.minor).toBeGreaterThanOrEqual(2_000);
      }),
    );
  });
});

describe('a payment link', () => {
  it('carries 128 bits and reads back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.uint8Array({ minLength: 16, maxLength: 16 }), (a, b) => {
        const token = newPayToken(a);
        expect(parsePayToken(token)).toBe(token);
        expect(parsePayToken(` ${token.toUpperCase()} `)).toBe(token);
        expect(newPayToken(b) === token).toBe(a.every((byte, index) => byte === b[index]));
      }),
    );
    expect(newPayToken(new Uint8Array(16).fill(255))).toBe('7zzzzzzzzzzzzzzzzzzzzzzzzz');
    expect(() => newPayToken(new Uint8Array(15))).toThrow(RangeError);
  });
  it('refuses what is not one', () => {
    for (const text of ['', 'x', '8zzzzzzzzzzzzzzzzzzzzzzzzz', '7zzzzzzzzzzzzzzzzzzzzzzzzu', `7${'z'.repeat(26)}`])
      expect(parsePayToken(text)).toBeNull();
  });
  it('says nothing about anyone', () => {
    const token = newPayToken(new Uint8Array(16).fill(1));
    expect(payLink('https://pay.example/app', token)).toBe(`https://pay.example/app/pay/${token}`);
    expect(payTokenHash(token)).not.toContain(token);
  });
});
