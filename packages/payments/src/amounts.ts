import { addMoney, money, type Currency, type Money } from '@makegood/base';

export const zero = (currency: Currency): Money => money(0, currency);
export const negated = (amount: Money): Money => money(amount.minor === 0 ? 0 : -amount.minor, amount.currency);
/** @throws RangeError when the currencies differ. */
export const subtractMoney = (a: Money, b: Money): Money => addMoney(a, negated(b));
/** Nothing below zero: what is still missing, never a credit. */
export const atLeastZero = (amount: Money): Money => (amount.minor < 0 ? zero(amount.currency) : amount);
/** @throws RangeError when the currencies differ. */
export const smaller = (a: Money, b: Money): Money => (subtractMoney(a, b).minor <= 0 ? a : b);
