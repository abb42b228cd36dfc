import { LOCALES, type Locale, money, parseCurrency } from '@makegood/base';
import { say } from '@makegood/base/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  elementsOf,
  exampleValues,
  formatMoney,
  hasOptOut,
  nameCase,
  renderText,
  TEMPLATE_VARIABLES,
  templateParts,
  templateSchema,
  templateTexts,
  type TemplateValues,
  variablesOf,
} from './index.ts';
import type { Escape } from './escape.ts';

const usd = parseCurrency('USD');
if (!usd) throw new Error('currency');
const values: TemplateValues = { ...exampleValues(), 'var.offer': money(300_000, usd) };

function rendered(text: string, over: TemplateValues = {}, locale: Locale = 'en', escape: Escape = 'plain'): string {
  const result = renderText(text, { ...values, ...over }, locale, escape);
  return result.ok ? result.value : `! ${say(templateTexts, 'en', result.error.message)} @${result.error.line}:${result.error.column}`;
}
const paths = (text: string) => variablesOf(text).map((use) => use.path + (use.optional ? '?' : ''));

describe('what a template prints', () => {
  it('money and dates as the reader writes them, without a filter', () => {
    const text = '{{ account.balance }} by {{ account.due_date }}; {{ var.offer | money }}';
    expect(rendered(text)).toBe('$84.20 by December 24, 2026; $3,000.00');
    expect(rendered(text, {}, 'es')).toBe('$84.20 by 24 de diciembre de 2026; $3,000.00');
    expect(rendered(text, {}, 'pt')).toBe('US$ 84,20 by 24 de dezembro de 2026; US$ 3.000,00');
    expect(rendered('{{ account.due_date | date: "weekday" }}', {}, 'pt')).toBe('quinta-feira, 24 de dezembro de 2026');
  });
  it('the sign of a currency as its country writes it', () => {
    const amount = (minor: number, code: string) => ({ minor, currency: parseCurrency(code) ?? usd });
    expect(formatMoney(amount(123_456, 'MXN'), 'es')).toBe('$1,234.56');
    expect(formatMoney(amount(123_456, 'MXN'), 'en')).toBe('MX$1,234.56');
    expect(formatMoney(amount(123_456, 'CLP'), 'es')).toBe('$123.456');
    expect(formatMoney(amount(123_456, 'BRL'), 'pt')).toBe('R$\u00A01.234,56');
    expect(formatMoney(amount(9_007_199_254_740_991, 'USD'), 'en')).toBe('$90,071,992,547,409.91');
    expect(formatMoney(amount(-5, 'USD'), 'en')).toBe('-$0.05');
  });
  it('names typed in capitals as people write them', () => {
    expect(nameCase('JUAN DE LA CRUZ')).toBe('Juan de la Cruz');
    expect(nameCase("  seán  o'brien-lópez ")).toBe("Seán O'Brien-López");
    expect(nameCase('McDonald')).toBe('McDonald');
    expect(rendered('{{ person.full_name | name }}', { 'person.full_name': 'ANA TORRES' })).toBe('Ana Torres');
  });
  it('compares amounts exactly, in major units, and dates', () => {
    const text = '{% if account.balance > 84.19 and account.balance <= 84.20 %}yes{% else %}no{% endif %}';
    expect(rendered(text)).toBe('yes');
    expect(rendered('{% if account.balance == 84.2 %}=={% endif %}{% if 84.21 > account.balance %}<{% endif %}')).toBe('==<');
    expect(rendered('{% if account.due_date > "2026-12-01" %}late{% endif %}')).toBe('late');
    expect(rendered('{% case account.days_past_due %}{% when 32 %}a month{% else %}-{% endcase %}')).toBe('a month');
  });
});

it('a missing value is not less than anything', () => {
  const text = '{% if account.days_past_due < 30 or account.balance < 5 or 3 > var.x %}early{% else %}-{% endif %}';
  expect(rendered(text, { 'account.days_past_due': null, 'account.balance': null })).toBe('-');
});

describe('what a template refuses', () => {
  it('a value that is not there, blank or of another kind', () => {
    expect(rendered('Dear {{ person.first_name }},', { 'person.first_name': null })).toContain('“person.first_name” has no value');
    expect(rendered('Dear {{ person.first_name }},', { 'person.first_name': ' \u200B ' })).toContain('has no value');
    expect(rendered('{{ account.balance }}', { 'account.balance': '84' })).toContain('not of the kind');
    expect(rendered('{{ account.due_date }}', { 'account.due_date': '2026-02-30' })).toContain('not of the kind');
    expect(rendered('{{ link.pay }}', { 'link.pay': 'javascript:alert(1)' })).toContain('not of the kind');
    expect(rendered('{{ var.flag }}', { 'var.flag': true })).toContain('no wording of its own');
    expect(rendered('{{ person.first_name | upcase }}', { 'person.first_name': '' })).toContain('has no value');
    expect(rendered('{% if true %}{{ "Dear " | append: person.first_name }}{% endif %}', { 'person.first_name': null })).toContain(
      'has no value',
    );
  });
  it('but a guarded one may be missing', () => {
    const text = 'Hello{% if person.first_name %} {{ person.first_name }}{% endif %}, {{ person.last_name | default: "customer" }}';
    expect(rendered(text, { 'person.first_name': null, 'person.last_name': '' })).toBe('Hello, customer');
    expect(rendered('{% if promise.amount and promise.due_date %}x{% else %}y{% endif %}', { 'promise.amount': null })).toBe('y');
  });
  it.each([
    ['a\n  {{ account.balance', '“{{ account.balance” is opened but never closed. @2:3'],
    ['{% if person.first_name %}x', '“{% if person.first_name %}” is opened but never closed. @1:1'],
    ['{% for i in (1..100000000) %}x{% endfor %}', '“for” is not something a template can do'],
    ['{% assign a = 1 %}', '“assign” is not something'],
    ['{% include "/etc/passwd" %}', '“include” is not something'],
    ['{% render "/etc/passwd" %}', '“render” is not something'],
    ['{{ "now" | date: "%Y" }}', 'The date filter needs a date'],
    ['{{ account.due_date | date: "%Y" }}', 'A date can be written as long, medium, and weekday'],
    ['{{ person.first_name | raw }}', 'no filter called “raw”'],
    ['{{ person.first_name | money }}', 'The money filter needs an amount'],
    ['{{ account[var.name] }}', 'looks a variable up by another one'],
    ['{{ (1..100000000) }}', 'cannot be read'],
    ['{{ account.balance.constructor }}', 'no variable called “account.balance.constructor”'],
    ['{{ constructor }}', 'no variable called “constructor”'],
    ['{{ account.constructor }}', 'no variable called “account.constructor”'],
    ['{{ var.__proto__ }}', 'no variable called “var.__proto__”'],
    ['{{ amount }}', 'no variable called “amount”'],
    ['{% if amount %}x{% endif %}', 'no variable called “amount”'],
    ['{% endif %}', '“endif” is not something'],
    ['{{ }}', 'cannot be read'],
    ['x'.repeat(20_001), 'longer than 20,000 characters'],
  ])('%s', (text, expected) => {
    expect(rendered(text, { 'var.name': 'balance' })).toContain(expected);
  });
  it('without ever throwing', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      ' if ',
      ' person.first_name ',
      '|',
      ' endif ',
      '"',
      "'",
      '[',
      ']',
      '(1..9)',
      '==',
      ' default: ',
      'case',
      'when',
      '#',
      '-',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        expect(typeof renderText(text, values, 'es', 'markup').ok).toBe('boolean');
        expect(Array.isArray(variablesOf(text))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('escaping by channel', () => {
  it('no value becomes mark-up, a link or a line of its own', () => {
    const hostile = '[pay](https://evil.example) **now**\r\nBcc: x@y.z <b>';
    expect(rendered('{{ person.first_name }}', { 'person.first_name': hostile }, 'en', 'markup')).toBe(
      '\\[pay\\]\\(https\\://evil\\.example\\) \\*\\*now\\*\\* Bcc\\: x\\@y\\.z \\<b\\>',
    );
    expect(rendered('Hi {{ person.first_name }}\nx', { 'person.first_name': hostile }, 'en', 'header')).not.toMatch(/[\r\n]/);
    expect(rendered('{{ link.pay }}', {}, 'en', 'markup')).toBe('https://pay.example/p/7k2m9x4q8w1r');
  });
  it('invisible characters leave neither in values nor in words', () => {
    const over = { 'person.first_name': 'A\u202Ena\u200B\u0000\uFEFF' };
    expect(rendered('\u2066Hi {{ person.first_name }}\u200B 👩‍👧\tx\u0007', over)).toBe('Hi Ana 👩‍👧 x');
  });
  it('any value at all yields visible text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom<Escape>('plain', 'header', 'markup'), (text, escape) => {
        const result = renderText('<{{ person.first_name | default: "-" }}>', { 'person.first_name': text }, 'en', escape);
        if (!result.ok) throw new Error('refused');
        expect(result.value).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u200B]/u);
      }),
    );
  });
});

describe('which variables a text needs', () => {
  it('tells the needed from the guarded', () => {
    expect(paths('{{ account.balance }} {{ person.first_name | default: firm.name }}')).toEqual([
      'account.balance',
      'person.first_name?',
      'firm.name',
    ]);
    expect(paths('{% if promise.amount and promise.due_date %}{{ promise.amount }}{% else %}{{ promise.due_date }}{% endif %}')).toEqual([
      'promise.amount?',
      'promise.due_date?',
      'promise.amount?',
      'promise.due_date',
    ]);
    expect(paths('{% if promise.amount or var.x %}{{ promise.amount }}{% endif %}')).toEqual([
      'promise.amount?',
      'var.x?',
      'promise.amount',
    ]);
    expect(paths('{% unless var.x == nil %}{{ var.x }}{% endunless %}')).toEqual(['var.x?', 'var.x?']);
    expect(paths('{% if var.x == blank %}-{% elsif var.y > 3 %}{{ var.x }}{{ var.y }}{% endif %}')).toEqual([
      'var.x?',
      'var.y?',
      'var.x?',
      'var.y?',
    ]);
    expect(paths('{% case var.x %}{% when "a", "b" %}{{ var.x }}{% else %}{{ var.x }}{% endcase %}')).toEqual([
      'var.x?',
      'var.x?',
      'var.x',
    ]);
    expect(paths('{{ account["balance"] | append: var.x }}')).toEqual(['account.balance', 'var.x']);
    expect(variablesOf('a\n {{ var.x }}')[0]).toMatchObject({ line: 2 });
  });
  it('agrees with rendering: what is called optional may be missing', () => {
    const operand = fc.constantFrom('var.a', 'var.b', 'var.c', '"x"', 'nil', 'blank', 'empty', 'false', '3');
    const operator = fc.constantFrom('==', '!=', '>', '<', 'contains');
    const atom = fc.oneof(
      fc.constantFrom('var.a', 'var.b', 'not var.c'),
      fc.tuple(operand, operator, operand).map((parts) => parts.join(' ')),
    );
    const condition = fc.tuple(atom, fc.constantFrom('and', 'or'), atom).map((parts) => parts.join(' '));
    const output = fc.constantFrom('{{ var.a }}', '{{ var.b }}', '{{ var.c }}', '{{ var.a | default: "-" }}', '.');
    const { block } = fc.letrec<{ block: string }>((tie) => ({
      block: fc.oneof(
        { maxDepth: 3 },
        output,
        fc
          .tuple(condition, tie('block'), atom, tie('block'), tie('block'))
          .map(([a, x, b, y, z]) => `{% if ${a} %}${x}{% elsif ${b} %}${y}{% else %}${z}{% endif %}`),
        fc.tuple(condition, tie('block'), tie('block')).map(([a, x, y]) => `{% unless ${a} %}${x}{% else %}${y}{% endunless %}`),
        fc
          .tuple(operand, tie('block'), operand, tie('block'))
          .map(([a, x, b, y]) => `{% case ${a} %}{% when ${b} %}${x}{% else %}${y}{% endcase %}`),
        fc.tuple(tie('block'), tie('block')).map(([x, y]) => x + y),
      ),
    }));
    const value = fc.constantFrom<TemplateValues[string]>(null, '', 'x', 'xyz', 3, 5);
    fc.assert(
      fc.property(block, value, value, value, (text, a, b, c) => {
        const given: TemplateValues = { 'var.a': a, 'var.b': b, 'var.c': c };
        const result = renderText(text, given, 'en', 'plain');
        if (result.ok) return;
        // It may only fail for a variable that the analysis calls needed somewhere.
        expect(
          variablesOf(text)
            .filter((use) => !use.optional)
            .map((use) => use.path),
        ).toContain(result.error.variable);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('template documents', () => {
  const template = templateSchema.parse({
    id: 'first-reminder',
    name: 'First reminder',
    purpose: 'reminder',
    content: {
      en: {
        email: { subject: 'About your account', body: 'Hello.\n\n[Stop]({{ link.unsubscribe }})' },
        sms: { text: 'Pay {{ link.pay }}. Reply STOP to opt out.' },
      },
      es: { sms: { text: 'Pague en {{ link.pay }}. Responda «BAJA» para no recibir más.' }, whatsapp: { text: 'Hola' } },
      pt: { sms: { text: 'Pague. {% if var.x %}Responda SAIR.{% endif %}' }, voice: { text: 'Olá' } },
    },
    elements: ['optOutInstructions', 'miniMiranda'],
  });
  it('have parts', () => {
    expect(templateParts(template).map((part) => `${part.locale}.${part.channel}.${part.field}`)).toEqual([
      'en.email.subject',
      'en.email.body',
      'en.sms.text',
      'es.sms.text',
      'es.whatsapp.text',
      'pt.sms.text',
      'pt.voice.text',
    ]);
  });
  it('contain opt-out instructions only where they can be read', () => {
    expect(elementsOf(template, 'en', 'email')).toEqual(['optOutInstructions', 'miniMiranda']);
    expect(elementsOf(template, 'en', 'sms')).toContain('optOutInstructions');
    expect(elementsOf(template, 'es', 'sms')).toContain('optOutInstructions');
    expect(elementsOf(template, 'es', 'whatsapp')).toEqual(['miniMiranda']);
    expect(elementsOf(template, 'pt', 'sms')).toEqual(['miniMiranda']);
    expect(elementsOf(template, 'pt', 'voice')).toContain('optOutInstructions');
    expect(elementsOf(template, 'pt', 'email')).toEqual([]);
  });
  it.each([
    ['en', 'Text STOP to end.', true],
    ['en', 'Reply “stop”', true],
    ['en', 'Reply now. We never stop.', false],
    ['en', 'Stop by our office to pay', false],
    ['en', 'Stop: {{ link.unsubscribe }}', true],
    ['en', 'Stop: {{ link.unsubscribe | default: "-" }}', false],
    ['en', '{% if var.x %}{{ link.unsubscribe }}{% endif %}', false],
    ['es', 'Envíe ALTO', true],
    ['es', 'Responda CANCELAR', false],
    ['pt', 'Para não receber, responda PARE', true],
    ['pt', 'Responda já para sairmos', false],
  ] as const)('%s: %s', (locale, text, expected) => {
    expect(hasOptOut(text, locale)).toBe(expected);
  });
  it('are refused when they say nothing or more than they may', () => {
    expect(templateSchema.safeParse({ ...template, content: {} }).success).toBe(false);
    expect(templateSchema.safeParse({ ...template, content: { en: {} } }).success).toBe(false);
    expect(templateSchema.safeParse({ ...template, elements: ['invented'] }).success).toBe(false);
  });
});

it('every variable has a name in every language, and prints', () => {
  for (const [path, variable] of Object.entries(TEMPLATE_VARIABLES)) {
    for (const locale of LOCALES) expect(say(templateTexts, locale, variable.label)).not.toBe('');
    for (const kind of ['example', 'longest'] as const) expect(rendered(`{{ ${path} }}`, exampleValues(kind))).not.toContain('!');
  }
});
