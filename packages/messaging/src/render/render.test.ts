import { LOCALES } from '@makegood/base';
import { say } from '@makegood/base/text';
import { exampleValues, templateSchema, type TemplateValues } from '@makegood/journey/template';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateSms, localeFor, messagingTexts, parseMarkup, renderMessage } from './index.ts';
import { plainText } from './plainText.ts';

const template = templateSchema.parse({
  id: 'reminder',
  name: 'Reminder',
  purpose: 'reminder',
  content: {
    en: {
      email: {
        subject: 'About {{ person.first_name }}',
        body: 'Dear {{ person.first_name }},\n\n**{{ account.balance }}** is due:\n- by {{ account.due_date }}\n- to {{ account.creditor }}\n\n[Pay now]({{ link.pay }})\n\nSee {{ link.preferences }}. [Stop these]({{ link.unsubscribe }}).',
      },
      sms: { text: '{{ firm.name }}: pay {{ account.balance }} at {{ link.pay }} Reply STOP to opt out' },
    },
    es: { sms: { text: 'Hola {{ person.first_name }}, visite {{ link.pay }}. Responda BAJA y no recibirá más' } },
    pt: { whatsapp: { text: 'Olá {{ person.first_name }}' } },
  },
  elements: ['collectorIdentity'],
});
const render = (channel: 'email' | 'sms' | 'whatsapp', locale: 'en' | 'es' | 'pt', over: TemplateValues = {}, plainSms = false) => {
  const result = renderMessage(template, channel, locale, { ...exampleValues(), ...over }, { plainSms });
  if (!result.ok) throw new Error(result.error.message.id);
  return result.value;
};

describe('a mail', () => {
  it('has a subject, a page and the same words in plain text', () => {
    const { subject, text, html, elements, tellsOfDebt } = render('email', 'en');
    expect(subject).toBe('About Ana');
    expect(text).toBe(
      'Dear Ana,\n\n$84.20 is due:\n\n- by December 24, 2026\n- to Northwind Bank\n\nPay now: https://pay.example/p/7k2m9x4q8w1r\n\n' +
        'See https://pay.example/c/7k2m9x4q. Stop these (https://pay.example/u/7k2m9x4q).\n\n--\nMakegood Collections\n1 Main Street, Springfield\n',
    );
    expect(html).toContain('<strong>$84.20</strong>');
    expect(html).toContain('href="https://pay.example/p/7k2m9x4q8w1r" style="display:inline-block');
    expect(html).toContain('<html lang="en"');
    expect(elements).toEqual(['optOutInstructions', 'collectorIdentity']);
    expect(tellsOfDebt).toBe(true);
  });
  it('fetches nothing and runs nothing', () => {
    expect(render('email', 'en').html).not.toMatch(/<img|<script|<link|@import|url\(|\bsrc=|http-equiv/i);
  });
  it('a hostile name stays a name in subject, page and plain text', () => {
    const name = '**A** [b](https://evil.example)\r\nBcc: x@y.z https://evil.example <img src=x onerror=alert(1)> & {{ account.balance }}';
    const shown = '**A** [b](https://evil.example) Bcc: x@y.z https://evil.example <img src=x onerror=alert(1)> & {{ account.balance }}';
    const { subject, text, html } = render('email', 'en', { 'person.first_name': name });
    expect(subject).toBe(`About ${shown}`);
    expect(text).toContain(`Dear ${shown},`);
    expect(html).not.toMatch(/href="[^"]*evil|<img|<strong>A/);
    expect(html).toContain('&#60;img src=x onerror=alert(1)&#62; &#38; {{ account.balance }}');
  });
  it('whatever a value is, the page has the same tags and the plain text holds the value', () => {
    const tags = (html: string | undefined) => html?.match(/<[a-z/!][^>]*>/gi)?.map((tag) => tag.replace(/aria-label="[^"]*"/, '')) ?? [];
    const usual = tags(render('email', 'en').html);
    const nasty = fc.string({
      unit: fc.constantFrom(...'*[]()\\<>&"\'`~_-#+!:/.@{}|a \n\u00A0', 'https://e.vil', '](https://e.vil)', '**'),
    });
    fc.assert(
      fc.property(nasty, (value) => {
        if (value.trim() === '') return;
        const message = render('email', 'en', { 'person.first_name': value });
        expect(tags(message.html)).toEqual(usual);
        expect(message.text.replace(/\s+/gu, ' ')).toContain(value.replace(/\s+/gu, ' ').trim());
      }),
      { numRuns: 500 },
    );
  });
});

describe('light markup', () => {
  it('reads paragraphs, lists, breaks and links', () => {
    expect(parseMarkup('a\nb\n\n\n* c\n* **d** e\n\nhttps://x.example/a_b, f')).toEqual([
      { kind: 'paragraph', content: [{ kind: 'words', text: 'a' }, { kind: 'break' }, { kind: 'words', text: 'b' }] },
      {
        kind: 'list',
        items: [
          [{ kind: 'words', text: 'c' }],
          [
            { kind: 'bold', text: 'd' },
            { kind: 'words', text: ' e' },
          ],
        ],
      },
      {
        kind: 'paragraph',
        content: [
          { kind: 'link', text: 'https://x.example/a_b', url: 'https://x.example/a_b' },
          { kind: 'words', text: ', f' },
        ],
      },
    ]);
  });
  it('takes no address but a web one, and leaves what is unfinished as words', () => {
    for (const text of ['[a](javascript:alert(1))', '[a](//x.example)', '**a', '[a](', '\\', 'a*b*c', '[a]'])
      expect(
        parseMarkup(text).flatMap((block) => (block.kind === 'paragraph' ? block.content.map((inline) => inline.kind) : [block.kind])),
      ).toEqual(['words']);
  });
  it('is linear enough for the longest body', () => {
    const started = performance.now();
    for (const piece of ['[', '**', '\\', '[a](', '- ', 'https://']) plainText(parseMarkup(piece.repeat(20_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('plain channels', () => {
  it('an SMS is counted, and written plainly when asked', () => {
    expect(render('sms', 'es').segments).toMatchObject({ encoding: 'UCS-2', segments: 2 });
    const plain = render('sms', 'es', { 'person.first_name': 'José Ñandú' }, true);
    expect(plain.text).toBe('Hola José Ñandu, visite https://pay.example/p/7k2m9x4q8w1r. Responda BAJA y no recibira mas');
    expect(plain.segments).toMatchObject({ encoding: 'GSM-7', segments: 1 });
  });
  it('tell whether they tell of the debt', () => {
    expect(render('sms', 'es').tellsOfDebt).toBe(false);
    expect(render('sms', 'en').tellsOfDebt).toBe(true);
  });
  it('are estimated at their worst', () => {
    const worst = estimateSms('{{ person.first_name }} {{ account.balance }}{% if var.note %} {{ var.note }}{% endif %}', 'en');
    expect(worst).toMatchObject({ encoding: 'UCS-2', units: 15 + 1 + 14 + 1 + 24 });
    expect(
      estimateSms('{% if promise.amount %}ok{% else %}{{ firm.name }} says that nothing was promised{% endif %}', 'en')?.units,
    ).toBeGreaterThan(30);
    expect(estimateSms('{{', 'en')).toBeNull();
  });
});

describe('what cannot be rendered', () => {
  const problem = (values: TemplateValues) => {
    const result = renderMessage(template, 'email', 'en', values);
    return result.ok ? null : [result.error.field, result.error.variable, result.error.line];
  };
  it('says where', () => {
    expect(problem({ ...exampleValues(), 'account.balance': null })).toEqual(['body', 'account.balance', 3]);
    expect(problem({})).toEqual(['subject', 'person.first_name', 1]);
    expect(problem({ ...exampleValues(), 'person.first_name': 'x'.repeat(300) })?.[0]).toBe('subject');
  });
  it('a language without words is not replaced silently', () => {
    const result = renderMessage(template, 'email', 'pt', exampleValues());
    if (result.ok) throw new Error('rendered');
    for (const locale of LOCALES) expect(say(messagingTexts, locale, result.error.message)).toContain('Reminder');
    expect(localeFor(template, 'email', ['pt', 'es'])).toBe('en');
    expect(localeFor(template, 'sms', ['pt', 'es'])).toBe('es');
    expect(localeFor(template, 'voice', ['en'])).toBeNull();
  });
});
