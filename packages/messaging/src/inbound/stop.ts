import { STOP_WORDS } from '@makegood/journey/template';
import type { ChannelId } from '../channel.ts';
import { clausesOf, keywordOf } from './normalise.ts';

/** Who asked not to be contacted, and how far. */
export type Stop = {
  /** `channel`: on the channel of the reply. `all`: on any. */
  readonly scope: 'channel' | 'all';
  /** Channels named in the words ("stop calling"), to be stopped besides the one of the reply. */
  readonly named: readonly ChannelId[];
};

const WHOLE: ReadonlySet<string> = new Set([
  ...Object.values(STOP_WORDS).flat(),
  ...[
    'para',
    'basta',
    'alto ya',
    'no more',
    'me retire',
    'no mas mensajes',
    'no more texts',
    'no more messages',
    'no more calls',
    'no more emails',
  ],
  ...[
    'no molesten',
    'no molestar',
    'no moleste',
    'do not disturb',
    'sem mensagens',
    'nao perturbe',
    'darme de baja',
    'dar de baja',
    'opt me out',
    'unsubscribe me',
  ],
]);
/** Keywords that mean nothing else even as one clause among others. */
const STRONG: ReadonlySet<string> = new Set([
  'stop',
  'stopall',
  'stop all',
  'unsubscribe',
  'unsubscribe me',
  'optout',
  'opt out',
  'opt me out',
  'no mas',
  'basta',
  'chega',
]);

/** Ways of contact that a stop can be about, in three languages, and the channel each names. */
const CONTACT = {
  voice:
    'call(?:s|ing)?|phon(?:e|ing)|ring(?:ing)?|dial(?:l?ing)?|llam(?:a|an|en|e|es|ar|arme|arnos|ando|ada|adas)|telefon(?:e|ar|ando|emas|ema)|ligu(?:e|em)|lig(?:a|am|ar|arem|ando|acao|acoes)',
  sms: 'text(?:s|ing)?|sms|mensajes? de texto|torpedos?',
  email: 'e-?mail(?:s|ing)?|correos?',
  whatsapp: 'whats?apps?|wpp|zap',
  any:
    'contact\\w*|messag\\w*|writ(?:e|ing)|bother\\w*|harass\\w*|notif\\w*|notices?|reminders?|spam\\w*|reach(?:ing)? out|mail(?:s|ing)?|communicat\\w*|' +
    'mensaj\\w*|mensag\\w*|msgs?|msjs?|escrib\\w*|escrev\\w*|molest\\w*|comunic\\w*|avisos?|recordatorios?|lembretes?|incomod\\w*|perturb\\w*|contat\\w*|acos\\w*|importun\\w*|' +
    // To dun, but not to charge: "dejen de cobrarme intereses" is about the price.
    'cobr(?:ar|arme|arnos|ando|ancas?)(?! (?:[\\p{L}]+ )?(?:interes|comision|juros|tax|multa|mora|seguro|cargo|doble|dos veces|duas vezes|em dobro|mas\\b|mais\\b))',
} as const;
const contact = `(?:${Object.values(CONTACT).join('|')})`;

/**
 * Words that may stand between a stop and its object. A closed list, because any word would join what has nothing to do
 * with each other: "I had to stop my payments and call you".
 */
const between = (words: string): string => `(?:(?:${words}) ){0,6}`;
const EN = between(
  'sending|making|leaving|giving|trying|getting|receiving|me|us|these|those|the|this|that|your|ur|my|all|any|more|such|so|many|with|to|of|kinds?|stupid|damn|fucking|freaking|annoying|automated|robo|constant|further|future|every|day|him|her|a|an',
);
const ROMANCE = between(
  'me|nos|mandar|mandarme|mandando|enviar|enviarme|enviando|estar|andar|hacer|hacerme|fazer|seguir|esas?|esos?|estas?|estos?|esses?|essas?|tantos?|tantas?|los|las|os|as|el|la|o|a|sus|seus|suas|mas|mais|de|por|con|com',
);
const pattern = (source: string): RegExp => new RegExp(source, 'u');

const REQUESTS: readonly RegExp[] = [
  // stop texting me · quit calling · cease all communication · no more calls
  pattern(`\\b(?:stop|quit|cease|cease and desist|halt|no more)\\b ${EN}${contact}\\b`),
  // do not call me · don't ever text this number · never contact us again
  pattern(
    "\\b(?:do not|don't|dont|never|not to)\\b (?:(?:ever|you|dare|keep|want|be|please|try|continue|to|send) ){0,4}(?:call|phone|ring|text|e-?mail|message|contact|write|bother|harass|notify|reach out to)(?:ing)? (?:me|us|this|my|again|any ?more|him|her|ever)\\b",
  ),
  // i don't want (you to send) any more messages
  pattern(
    `\\b(?:don't|dont|do not) (?:wish|want) (?:(?:to|get|receive|hear|be|you|u|guys|people|all|send|have) ){0,5}${EN}(?:${contact}|from you)\\b`,
  ),
  pattern('\\b(?:leave me alone|lose my number)\\b'),
  pattern('\\b(?:take|get) (?:me|us|my (?:\\p{L}+ )?(?:number|name|email)|this number) (?:off|from|out of)\\b'),
  pattern('\\b(?:remove|delete|erase|unsubscribe) (?:me|us|my (?:\\p{L}+ )?(?:number|name|email)|this number)\\b|\\bopt (?:me|us) out\\b'),
  pattern("\\b(?:revoke|withdraw)\\b (?:[\\p{L}']+ ){0,3}?(?:consent|permission|authori[sz]ation)\\b"),
  pattern('\\b(?:i|to|please) (?:unsubscribe|opt out)\\b'),
  pattern(
    '\\b(?:i|we) (?:already |have |just )*said stop\\b|\\b(?:told|asked|asking|telling) (?:you|u|yall|them) (?:guys |people |all )?(?:to )?stop\\b',
  ),
  // dejen de llamar · para de me ligar · chega de mensagens
  pattern(
    `\\b(?:dej(?:e|en|a|ar|as)|deix(?:e|em|a|ar)|par(?:en|e|a|ar|em)|ces(?:e|en|ar)|cess(?:e|em|ar)|chega|basta|alto) (?:ya )?(?:de|com|con) ${ROMANCE}${contact}\\b`,
  ),
  // paren los mensajes
  pattern(`\\b(?:paren|parem|pare|cesen|cessem|detengan|suspendan|suspendam) (?:ya )?(?:con |com )?${ROMANCE}${contact}\\b`),
  // no me llamen · no quiero que me escriban: with "me", or in a form that cannot also mean "I did not call"
  pattern(
    `\\b(?:no|nao|nunca|jamas) ${between('quiero|quero|queremos|deseo|desejo|autorizo|que|vuelvan?|voltem?|a|mas|mais|sigan?|continuem?|insistan?|por|favor')}(?:me|nos) ${between('vuelvan?|voltem?|a|mas|mais|sigan?|continuem?|estejam?|esten?')}${commanded(true)}`,
  ),
  pattern(
    `\\b(?:no|nao|nunca|jamas) ${between('quiero|quero|queremos|deseo|desejo|que|vuelvan|voltem|a|mas|mais|sigan|continuem|insistan')}${commanded(false)}`,
  ),
  // no quiero (recibir) mas llamadas
  pattern(`\\b(?:no|nao) (?:quiero|quero|queremos|deseo|desejo|autorizo) (?:(?:recibir|receber|tener|ter) )?${ROMANCE}${contact}\\b`),
  pattern(`\\b(?:no|nao) ${between('quiero|quero|deseo|desejo|mas|mais')}(?:recibir|receber) ${ROMANCE}${contact}\\b`),
  pattern('\\b(?:dejen?me|dejadme|deixem? me|me deixem?|deixem?-me) (?:en|em) paz\\b'),
  pattern(
    '\\b(?:quiten?|quita|saquen?|saca|borren?|borra|eliminen?|elimina|retiren?|retira)(?:me)?\\b (?:de (?:la|su|sus|esa|esta|tu|las)|mi|este|mis|a mi) (?:\\p{L}+ ){0,2}?(?:lista|listas|numero|telefono|celular|correo|base|datos|contacto)\\b',
  ),
  pattern('\\b(?:quiten?|saquen?|borren?|eliminen?|saca|quita|borra)me\\b'),
  pattern(
    '\\b(?:tir(?:e|em|a)|remov(?:a|am|e)|exclu(?:a|am|i)|apag(?:ue|uem)|retir(?:e|em|a))\\b (?:(?:o|a|os|as|me|meu|minha|esse|este|da|de|do|sua|seu|essa|dessa) ){0,4}(?:lista|numero|telefone|celular|contato|cadastro|nome)\\b',
  ),
  pattern('\\b(?:dar|darme|darnos|denme|deme|dame|den) de baja\\b|\\bquiero (?:la|mi) baja\\b'),
  pattern('\\b(?:descadastr|desinscrev|desuscrib)\\w+'),
  pattern('\\b(?:revoco|retiro|revogo) (?:\\p{L}+ ){0,3}?(?:consentimiento|autorizacion|consentimento|autorizacao|permiso|permissao)\\b'),
  pattern('\\b(?:ya|eu ja|ja) (?:les |le |lhes |te )?(?:dije|disse|pedi) (?:que )?(?:paren|parem|pare|no|nao|basta)\\b'),
];

/**
 * Verbs of contact in the forms of a command. Without accents the Spanish singular (`no llame`) is also the speaker's own
 * past (`no llamé`), so it counts only with "me" before it.
 */
function commanded(withMe: boolean): string {
  const plural =
    'llamen|escriban|contacten|molesten|manden|envien|busquen|acosen|liguem?|escrevam?|contatem?|incomodem?|perturbem?|mandem|enviem|procurem?|telefonem?';
  const singular =
    'llames?|escribas?|contactes?|molestes?|mandes?|envies?|busques?|mande|envie|llamar|escribir|contactar|molestar|mandar|enviar|ligar|escrever|contatar|incomodar|perturbar|llamando|molestando|escribiendo|mandando|enviando|ligando|incomodando';
  return `(?:${withMe ? `${plural}|${singular}` : plural}|molestar)\\b`;
}

/** Asks for the opposite, or asks a question about stopping: "don't stop texting me", "no dejen de avisarme". */
const KEEP = pattern(
  "\\b(?:don't|dont|do not|never|no|nao|nunca|sin|sem) (?:me )?(?:stop|quit|dej\\w+|par(?:en|e|em|a|ar)|deix\\w+)\\b (?:de )?",
);
/** Everything, not just the channel at hand. */
const EVERYTHING = pattern(
  '\\b(?:stop ?all|all (?:contact|communications?|messages)|contact(?:ing|arme|arnos|en|e|em|ar|es)?|communicat\\w+|comunic\\w+|contat\\w+|leave me alone|en paz|em paz|bother\\w*|harass\\w*|molest\\w*|incomod\\w*|lista|list|reach(?:ing)? out|consent\\w*|permission|autoriz\\w+|any ?(?:way|more contact)|ningun (?:medio|canal)|nenhum (?:meio|canal))\\b',
);

/**
 * The hard stop. True in two cases: a message (or, for words that mean nothing else, a clause of it) that is a keyword,
 * and a verb of stopping that has contact as its object. A word alone inside a sentence is no stop: "quiero cancelar mi
 * deuda" and "quero quitar" mean to pay off. US: any reasonable means, 47 CFR 64.1200(a)(10).
 *
 * @param text the debtor's own words, folded
 */
export function findStop(text: string): Stop | null {
  if (/^[\s🛑✋🚫⛔]+$/u.test(text) && text.trim() !== '') return { scope: 'channel', named: [] };
  const whole = keywordOf(text);
  const clauses = clausesOf(text);
  if (WHOLE.has(whole) || clauses.some((clause) => STRONG.has(keywordOf(clause))))
    return { scope: whole === 'stopall' || whole === 'stop all' ? 'all' : 'channel', named: namedIn(text) };
  const asked = clauses.filter((clause) => !KEEP.test(clause) && REQUESTS.some((request) => request.test(clause)));
  if (asked.length === 0) return null;
  return { scope: asked.some((clause) => EVERYTHING.test(clause)) ? 'all' : 'channel', named: namedIn(asked.join('\n')) };
}

function namedIn(text: string): readonly ChannelId[] {
  const channels = ['voice', 'sms', 'email', 'whatsapp'] as const;
  return channels.filter((channel) => pattern(`\\b(?:${CONTACT[channel]})\\b`).test(text));
}
