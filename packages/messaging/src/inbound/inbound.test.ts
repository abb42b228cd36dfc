import { LOCALES } from '@makegood/base';
import { STOP_WORDS } from '@makegood/journey/template';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWords, readReply } from './index.ts';

const ALL_STOP_WORDS = LOCALES.flatMap((locale) => STOP_WORDS[locale]);

/** Must stop contact. */
const STOPS = [
  // en
  'STOP',
  'stop.',
  'Stop!!!',
  'S T O P',
  's.t.o.p',
  'ST0P',
  '5top',
  'ＳＴＯＰ',
  'S\u200BTOP',
  'stop 🛑🛑',
  '🛑',
  'stop stop stop',
  'Please stop',
  'stop please, thanks',
  'STOPALL',
  'Unsubscribe',
  'opt-out',
  'END',
  'Quit',
  'cancel',
  'No mas',
  'STOP. I already paid this',
  'stop, wrong number',
  'Stop texting me',
  'Stop sending me these messages',
  'please stop all communication',
  'I told you to stop',
  "don't call me again",
  'DO NOT CONTACT ME',
  'Dont text this number anymore',
  'never call me at work again, do not call my office',
  "I don't want any more texts from you",
  'I do not want to receive these calls',
  'Take me off your list',
  'remove my number from your system',
  'I revoke my consent to be contacted',
  'leave me alone!!',
  'quit calling my phone',
  'I want to unsubscribe',
  'cease and desist all contact',
  // es
  'ALTO',
  'Baja',
  'BAJA POR FAVOR',
  'parar',
  'no más',
  'No más!',
  'Cancelar',
  'salir',
  'Dejen de llamarme',
  'deja de mandarme mensajes',
  'Ya dejen de molestar',
  'no me llamen más',
  'No me vuelvan a escribir',
  'No quiero recibir más mensajes',
  'no quiero que me contacten',
  'Quítenme de su lista',
  'Sáquenme de la lista por favor',
  'quiero darme de baja',
  'Déjenme en paz',
  'paren los mensajes',
  'Revoco mi autorización',
  'borren mi número',
  // pt
  'SAIR',
  'pare',
  'Parar.',
  'remover',
  'Descadastrar',
  'para',
  'Pare de me ligar',
  'parem de mandar mensagem',
  'Não me ligue mais',
  'não me liguem',
  'não quero mais receber mensagens',
  'Não me mande mais mensagem',
  'me tire da lista',
  'retire meu número da sua lista',
  'Me deixem em paz',
  'chega de mensagens',
  'quero me descadastrar',
  'não quero que me incomodem',
  'Quit sending me all these stupid texts',
  'Get me off this list',
  'please do not text my phone again',
  "I don't want to hear from you",
  'I asked you guys to stop',
  'no quiero más llamadas',
  'no me manden más correos',
  'No llamen más a este número',
  'dejen de cobrarme',
  'parem de me cobrar',
  'não enviem mais sms',
  'Não autorizo que me liguem',
  'já disse para não me ligar',
  'no me estén molestando',
];

/** Must not be read as a stop. */
const NO_STOPS = [
  // en
  'Can I stop by the office tomorrow?',
  'At the end of the month I will pay',
  'cancel my Friday payment please',
  'I want to cancel my debt',
  'I quit my job',
  'Please do not stop texting me, it helps',
  'My bank stopped the payment',
  'Stop charging me interest',
  'can you remove the late fee',
  'You can call me at 5',
  "don't forget to call me tomorrow",
  'Call me',
  'yes',
  'no',
  'I need help to pay',
  'When does this end?',
  'ok thanks',
  'I will text you when I get paid',
  'Liked “Pay $84.20 at https://pay.example. Reply STOP to opt out”',
  'Reacted 👍 to "Reply STOP to opt out"',
  // es
  'Quiero cancelar mi deuda',
  'voy a cancelar el viernes',
  '¿Puedo liquidar en dos pagos?',
  '¿me pueden bajar la cuota?',
  'es muy alto el monto',
  'para el viernes',
  'no puedo salir del trabajo',
  'no dejen de avisarme',
  'Llámenme mañana',
  'me pueden parar los intereses',
  'mándenme un mensaje mañana',
  'no tengo dinero',
  'No recibí el mensaje con el enlace',
  'no me llegó el correo',
  'le gustó “Responda BAJA para no recibir más mensajes”',
  // pt
  'Quero quitar a dívida',
  'posso quitar à vista?',
  'quero encerrar esse assunto, como pago?',
  'para sexta-feira',
  'vou sair agora, falo depois',
  'não vou parar de pagar',
  'Pode me ligar amanhã',
  'não recebi a mensagem com o boleto',
  'me manda o pix',
  'parei de trabalhar',
  'não pare de me avisar',
  'cancelar o acordo e fazer outro',
  'I had to stop my payments and call you',
  "I don't want to miss your call",
  'opt me in for the plan',
  'Can you take me through the plan',
  'my boss said stop at the bank',
  'I never got a text',
  'no llamé porque no tenía saldo',
  'no mandé el comprobante por correo',
  'gracias por el mensaje, es para el contacto de mi hermano',
  'dejen de cobrarme intereses',
  'parem de cobrar juros abusivos',
  'deja el mensaje con mi esposa',
  'quitar a conta número 4821',
  'não consegui ligar ontem',
  'no pude llamar ayer',
  'nadie me llamó',
  'ustedes no me llaman con ofertas',
  'do not worry, text me the link',
];

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
