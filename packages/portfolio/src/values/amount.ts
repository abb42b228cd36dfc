import { err, exponentOf, message, ok, parseDecimal, type Currency, type Message, type Money, type Result } from '@makegood/base';
import type { Decimal } from '../mapping.ts';

/** Grouped in threes, or not at all. Swiss apostrophes and the spaces of French and Spanish exports group too. */
const GROUPED: Readonly<Record<Decimal, RegExp>> = {
  '.': /^(\d+|\d{1,3}(?:[, ']\d{3})+)(?:\.(\d+))?$/,
  ',': /^(\d+|\d{1,3}(?:[. ']\d{3})+)(?:,(\d+))?$/,
};
const SYMBOLS = /^(?:US\$|R\$|S\/\.?|RD\$|C\$|[$€£¥₡₲₱₹])/;

/**
 * Reads an amount as spreadsheets write it: currency sign or code before or after, groups of thousands, a minus before
 * or after or brackets for a negative one. A code that is not the row's currency is refused, and so is an amount that
 * only makes sense with the other decimal sign: `1.234` is twelve hundred in Bogotá and one and a bit in New York.
 */
export function readAmount(text: string, decimal: Decimal, currency: Currency): Result<Money, Message> {
  const plain = decimal === '.' && /^\d{1,13}(?:\.\d{1,2})?$/.test(text) ? text : null;
  if (plain === null && /^\d(?:[.,]\d+)?E[+-]?\d+$/i.test(text)) return err(message('portfolio.problem.scientific'));
  const unsigned = plain ?? plainDigits(text, decimal, currency);
  if (typeof unsigned !== 'string') return unsigned;
  const amount = parseDecimal(unsigned, currency);
  if (amount.ok) return ok(amount.value);
  if (amount.error === 'precision') return err(message('portfolio.problem.amountPrecision', { currency, digits: exponentOf(currency) }));
  return err(message(amount.error === 'range' ? 'portfolio.problem.amountTooLarge' : 'portfolio.problem.amount'));
}

/** Sign, digits and a point, or why it is none. */
function plainDigits(text: string, decimal: Decimal, currency: Currency): string | Result<never, Message> {
  let body = text
    .trim()
    .replace(/[\u00A0\u202F\u2009]/g, ' ')
    .replace(/\u2019/g, "'")
    .replace(/\u2212/g, '-');
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(body);
  if (bracketed) {
    negative = true;
    body = bracketed[1] ?? '';
  }
  // The sign may stand on either side of the currency: -$5, $-5, 5-.
  for (let turn = 0; turn < 3; turn += 1) {
    body = body.trim();
    if (!negative && (body.startsWith('-') || body.endsWith('-'))) {
      negative = true;
      body = body.startsWith('-') ? body.slice(1) : body.slice(0, -1);
    }
    const code = /^([A-Za-z]{3})(?=[\s\d.,-])|(?<=[\s\d])([A-Za-z]{3})$/.exec(body);
    const named = code?.[1] ?? code?.[2];
    if (named !== undefined) {
      if (named.toUpperCase() !== currency)
        return err(message('portfolio.problem.amountCurrency', { currency, found: named.toUpperCase() }));
      body = code?.[1] === undefined ? body.slice(0, -3) : body.slice(3);
    }
    body = body.replace(SYMBOLS, '').replace(/\s*[$€£]$/, '');
  }
  const match = GROUPED[decimal].exec(body);
  if (!match) {
    const other = decimal === '.' ? ',' : '.';
    return err(
      message(GROUPED[other].test(body) ? 'portfolio.problem.amountStyle' : 'portfolio.problem.amount', {
        decimal: decimal === ',' ? 'comma' : 'point',
      }),
    );
  }
  const whole = (match[1] ?? '').replace(/\D/g, '');
  return `${negative ? '-' : ''}${whole}${match[2] === undefined ? '' : `.${match[2]}`}`;
}
