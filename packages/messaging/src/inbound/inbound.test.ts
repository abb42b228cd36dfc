import { LOCALES } from '@makegood/base';
import { STOP_WORDS } from '@makegood/journey/template';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWords, readReply } from './index.ts';
import { NO_STOPS, STOPS } from './stops.fixture.ts';

const ALL_STOP_WORDS = LOCALES.flatMap((locale) => STOP_WORDS[locale]);

describe('the hard stop', () => {
  it.each(STOPS)('stops: %s', (text) => {
    expect(readReply(text)).toMatchObject({ intent: 'stop' });
  });
  it.each(NO_STOPS)('does not stop: %s', (text) => {
    expect(readReply(text).signals).not.toContain('stop');
  });
  it('a keyword stops however it is dressed', () => {
    const dressing = fc.string({ unit: fc.constantFrom(' ', '.', '!', '\n', '…', '😡', '\u200B', '"', '*'), maxLength: 6 });
    const cased = fc
      .tuple(fc.constantFrom(...ALL_STOP_WORDS), fc.nat())
      .map(([word, seed]) => [...word].map((letter, index) => ((seed >> (index % 16)) & 1 ? letter.toUpperCase() : letter)).join(''));
    fc.assert(
      fc.property(dressing, cased, dressing, fc.constantFrom('', ' please', ' por favor', ' obrigado'), (before, word, after, courtesy) => {
        expect(readReply(before + word + courtesy + after).intent).toBe('stop');
      }),
    );
  });
  it('a keyword inside an ordinary sentence does not', () => {
    const sentence = fc.constantFrom(
      'pagare el viernes y {} luego hablamos',
      'i will {} tomorrow at the bank',
      'amanha vou {} no banco',
      'my boss said {} on monday',
    );
    const weak = ALL_STOP_WORDS.filter((word) => !/stop|opt ?out|unsubscribe|revoke|remove|desuscrib|descadastr|no mas/.test(word));
    fc.assert(
      fc.property(sentence, fc.constantFrom(...weak), (text, word) => {
        expect(readReply(text.replace('{}', word)).signals).not.toContain('stop');
      }),
    );
  });
  it('says how far it reaches', () => {
    expect(readReply('STOP').stop).toEqual({ scope: 'channel', named: [] });
    expect(readReply('Stop calling me').stop).toEqual({ scope: 'channel', named: ['voice'] });
    expect(readReply('no más correos ni llamadas, no me llamen ni me manden correos').stop).toMatchObject({ named: ['voice', 'email'] });
    expect(readReply('do not contact me').stop).toMatchObject({ scope: 'all' });
    expect(readReply('Déjenme en paz').stop).toMatchObject({ scope: 'all' });
    expect(readReply('STOP. Do not contact me.').stop).toMatchObject({ scope: 'all' });
    expect(readReply('STOP ALL').stop).toMatchObject({ scope: 'all' });
    expect(readReply('hello')).not.toHaveProperty('stop');
  });
});

describe('other replies', () => {
  it.each([
    ['I already paid yesterday', 'paid'],
    ['Paid', 'paid'],
    ['payment sent', 'paid'],
    ['Ya pagué', 'paid'],
    ['Ya cancelé la deuda', 'paid'],
    ['ya lo liquidé', 'paid'],
    ['Já paguei ontem', 'paid'],
    ['já quitei isso', 'paid'],
    ['fiz o pix', 'paid'],
    ["I haven't paid yet", 'other'],
    ['I get paid on Friday', 'other'],
    ['have I paid?', 'other'],
    ['cuando me paguen', 'other'],
    ['todavía no pagué', 'other'],
    ['ainda não paguei', 'other'],
    ['vou quitar amanhã', 'other'],
    ['quiero cancelar mañana', 'other'],
    ['This is not my debt', 'dispute'],
    ["I don't owe you anything", 'dispute'],
    ['I dispute this', 'dispute'],
    ['No reconozco esa deuda', 'dispute'],
    ['no debo nada', 'dispute'],
    ['Não reconheço essa dívida', 'dispute'],
    ['não devo nada', 'dispute'],
    ['cobrança indevida', 'dispute'],
    ['wrong number', 'wrongPerson'],
    ['Número equivocado', 'wrongPerson'],
    ['número errado', 'wrongPerson'],
    ['START', 'start'],
    ['unstop', 'start'],
    ['Alta', 'start'],
    ['voltar', 'start'],
    ['I want to start paying', 'other'],
    ['HELP', 'help'],
    ['ayuda por favor', 'help'],
    ['Ajuda', 'help'],
    ['I cannot help it', 'other'],
    ['', 'other'],
    ['👍', 'other'],
    ['hola', 'other'],
  ] as const)('%s: %s', (text, intent) => {
    expect(readReply(text).intent).toBe(intent);
  });
  it('keeps every signal, and the strongest leads', () => {
    expect(readReply('STOP, I already paid and I do not owe you a cent').signals).toEqual(['stop', 'dispute', 'paid']);
    expect(readReply('Wrong number. Stop.').signals).toEqual(['stop', 'wrongPerson']);
  });
});

describe('whose words they are', () => {
  it('not those of the mail that is answered', () => {
    const quoted = [
      'I will pay on Friday.\n\nOn Mon, Nov 23, 2026 at 9:00 AM Firm <hello@firm.example> wrote:\n> Reply STOP to opt out',
      'I will pay on Friday.\n\nOn Mon, Nov 23, 2026 at 9:00 AM Firm\n<hello@firm.example> wrote:\nReply with the word\nSTOP\n',
      'Pago el viernes\n\nEl lun, 23 nov 2026 a las 9:00, Firma (<hola@firma.example>) escribió:\n> BAJA',
      'Pago sexta\n-----Mensagem original-----\nDe: Firma\nSAIR',
      'Ok\n________________________________\nFrom: Firm\nSTOP',
      'Ok\nFrom: Firm <hello@firm.example>\nStop these mails: unsubscribe',
      '> STOP\nok I will',
    ];
    for (const text of quoted) expect(readReply(text).intent, text).toBe('other');
  });
  it('but those above it count', () => {
    const reply = readReply('Stop\n\nOn Mon, Nov 23, 2026 at 9:00 AM Firm <hello@firm.example> wrote:\n> pay');
    expect(reply).toMatchObject({ intent: 'stop', words: 'Stop' });
  });
  it('any text is read, in bounded time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(readReply(text).signals.length).toBeGreaterThan(0);
        expect(ownWords(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
    const started = performance.now();
    for (const piece of ['stop ', 'no me ', 'a ', 'paid ', 's.', "don't want ", 'not have ', '> ', 'on ']) readReply(piece.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
