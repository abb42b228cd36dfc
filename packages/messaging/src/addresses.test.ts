import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEmail, parsePhone, phoneOfWhatsAppId } from './addresses.ts';

describe('telephone numbers', () => {
  it.each([
    ['(212) 555-1234', 'US', '+12125551234', 'either'],
    ['+1 212.555.1234', undefined, '+12125551234', 'either'],
    ['300 123 4567', 'CO', '+573001234567', 'mobile'],
    ['044 55 1234 5678', 'MX', '+525512345678', 'either'],
    ['+52 1 55 1234 5678', undefined, '+525512345678', 'either'],
    ['0052 55 1234 5678', 'US', '+525512345678', 'either'],
    ['(11) 98765-4321', 'BR', '+5511987654321', 'mobile'],
    ['11 2345-6789', 'AR', '+541123456789', 'landline'],
    ['800 555 0199', 'US', '+18005550199', 'other'],
  ] as const)('%s %s', (text, country, e164, line) => {
    expect(parsePhone(text, country)).toMatchObject({ ok: true, value: { e164, line } });
  });
  it.each([
    ['', 'US', 'syntax'],
    ['n/a', 'US', 'syntax'],
    ['212 555 1234 ext 5', 'US', 'syntax'],
    ['+12125551234;+12125551235', undefined, 'syntax'],
    ['+12125551234\nBcc', undefined, 'syntax'],
    ['212 555 1234', undefined, 'country'],
    ['212 555 1234', 'XX', 'country'],
    ['911', 'US', 'invalid'],
    ['(11) 8765-4321', 'BR', 'invalid'],
    ['+1 555 555 5555', undefined, 'invalid'],
  ] as const)('refuses %s', (text, country, error) => {
    expect(parsePhone(text, country)).toEqual({ ok: false, error });
  });
  it('a WhatsApp id is not the number', () => {
    expect(phoneOfWhatsAppId('5215512345678')).toMatchObject({ value: { e164: '+525512345678' } });
    expect(phoneOfWhatsAppId('551187654321')).toMatchObject({ value: { e164: '+5511987654321' } });
    expect(phoneOfWhatsAppId('5491123456789')).toMatchObject({ value: { e164: '+5491123456789' } });
    expect(phoneOfWhatsAppId('MX.123')).toEqual({ ok: false, error: 'syntax' });
  });
  it('never throws, and what is read is stable', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789 +-()x'), maxLength: 20 }),
        fc.constantFrom('US', 'MX', 'BR', undefined),
        (text, country) => {
          const read = parsePhone(text, country);
          if (read.ok) expect(parsePhone(read.value.e164)).toEqual(read);
        },
      ),
    );
  });
});

describe('mail addresses', () => {
  it.each([
    [' Ana.Torres+x@Example.COM ', 'Ana.Torres+x@example.com'],
    ["o'brien@mail.example.co", "o'brien@mail.example.co"],
    ['ana@exámple.com', 'ana@xn--exmple-qta.com'],
  ])('%s', (text, address) => {
    expect(parseEmail(text)).toEqual({ ok: true, value: address });
  });
  it.each([
    'b@d.com\r\nBcc: x@y.com',
    'a@b.com, c@d.com',
    'a@b.com;c@d.com',
    'Ana <a@b.com>',
    '"a b"@c.com',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@localhost',
    'a@b..com',
    '.a@b.com',
    'a.@b.com',
    'a@b@c.com',
    'a@-b.com',
    'a@b.com:25',
    'a@b.com/x',
    'a@b%2ecom',
    'a(x)@b.com',
    'añá@b.com',
    'a@b.com\u0000',
    `${'a'.repeat(65)}@b.com`,
    `a@${'b.'.repeat(130)}com`,
    '@b.com',
    '',
  ])('refuses %j', (text) => {
    expect(parseEmail(text)).toEqual({ ok: false, error: 'syntax' });
  });
  it('what is read holds one address and nothing that ends a header', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.emailAddress(),
          fc.string({ unit: 'binary' }),
          fc.tuple(fc.emailAddress(), fc.string()).map((parts) => parts.join('')),
        ),
        (text) => {
          const read = parseEmail(text);
          if (read.ok) expect(read.value).toMatch(/^[^\s@<>(),;:"[\]\\]+@[a-z0-9.-]+$/);
        },
      ),
    );
  });
});
