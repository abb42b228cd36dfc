/**
 * What asking to be left alone looks like, over folded text; its false friends are in the tests. First the ways of
 * contact that a stop can be about, in three languages, by the channel each names.
 */
export const CONTACT = {
  voice:
    'call(?:s|ing)?|phon(?:e|ing)|ring(?:ing)?|dial(?:l?ing)?|llam(?:a|an|en|e|es|ar|arme|arnos|ando|ada|adas)|telefon(?:e|ar|ando|emas|ema)|marc(?:ar|arme|ando)|ligu(?:e|em)|lig(?:a|am|ar|arem|ando|acao|acoes)',
  sms: 'text(?:s|ing)?|txt(?:s|ing)?|sms|mensajes? de texto|torpedos?',
  email: 'e-?mail(?:s|ing)?|correos?',
  whatsapp: 'whats?apps?|wpp|zap',
  any:
    'contact\\w*|messag\\w*|writ(?:e|ing)|bother\\w*|bug(?:ging)?|annoy\\w*|harass\\w*|notif\\w*|notices?|reminders?|spam\\w*|reach(?:ing)?(?: out)?|blow(?:ing)? up|mail(?:s|ing)?|communicat\\w*|' +
    'mensaj\\w*|mensag\\w*|msgs?|msjs?|escrib\\w*|escrev\\w*|molest\\w*|comunic\\w*|avisos?|recordatorios?|lembretes?|incomod\\w*|perturb\\w*|contat\\w*|acos\\w*|importun\\w*|hostig\\w*|fastidi\\w*|ching\\w*|jod\\w*|freg\\w*|persegu\\w*|ench(?:er|endo) o saco|' +
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
  'trying|sending|making|leaving|giving|trying|getting|receiving|me|us|these|those|the|this|that|your|ur|my|all|any|more|such|so|many|with|to|of|kinds?|stupid|damn|fucking|freaking|annoying|automated|robo|constant|further|future|every|day|him|her|a|an',
);
const ROMANCE = between(
  'me|nos|mandar|mandarme|mandando|enviar|enviarme|enviando|estar|andar|hacer|hacerme|fazer|seguir|esas?|esos?|estas?|estos?|esses?|essas?|tantos?|tantas?|los|las|os|as|el|la|o|a|sus|seus|suas|mas|mais|de|por|con|com',
);
export const pattern = (source: string): RegExp => new RegExp(source, 'u');

/**
 * Verbs of contact in the forms of a command. Without accents the Spanish singular (`no llame`) is also the speaker's own
 * past (`no llamé`), so it counts only with "me" before it. "No me manden" alone or with messages is a stop; "no me
 * manden a cobranza" is not.
 */
function commanded(withMe: boolean): string {
  const plural =
    'llamen|escriban|contacten|molesten|busquen|acosen|hostiguen|insistan|hablen|vuelvan a (?:llamar|escribir|contactar|molestar|mandar|enviar)|voltem a (?:ligar|escrever|contatar|mandar|enviar)|insistam|entrem em contato|liguem?|escrevam?|contatem?|incomodem?|perturbem?|procurem?|telefonem?|molestar';
  const singular =
    'llames?|escribas?|contactes?|molestes?|busques?|marquen|marques?|jodan?|frieguen|chinguen|fastidien?|llamar|escribir|contactar|ligar|escrever|contatar|incomodar|perturbar|llamando|molestando|escribiendo|ligando|incomodando|hablando|marcando';
  const send = withMe ? 'mand(?:e|es|en|em|ar|ando)|envi(?:e|es|en|em|ar|ando)' : 'manden|envien|mandem|enviem';
  return `(?:(?:${withMe ? `${plural}|${singular}` : plural})\\b|(?:${send})(?: (?:nada|mas|mais)){0,2}(?:$| ${ROMANCE}${contact}\\b))`;
}

const ENGLISH: readonly RegExp[] = [
  // stop texting me · quit calling · cease all communication · no more calls
  pattern(`\\b(?:stop|quit|cease|cease and desist|halt|discontinue|terminate|no more)\\b ${EN}${contact}\\b`),
  // do not call me · don't ever text this number · never contact us again
  pattern(
    "\\b(?:do not|don't|dont|never|not to)\\b (?:(?:ever|you|dare|keep|want|be|please|try|continue|to|send) ){0,4}(?:call|phone|ring|text|e-?mail|message|contact|write|bother|harass|notify|reach out to)(?:ing)? (?:me|us|this|my|again|any ?more|him|her|ever)\\b",
  ),
  // i don't want (you to send) any more messages
  pattern(
    `\\b(?:don't|dont|do not) (?:wish|want) (?:(?:to|get|receive|hear|be|you|u|guys|people|all|send|have) ){0,5}${EN}(?:${contact}|from you)\\b`,
  ),
  pattern(
    "\\b(?:do not|don't|dont|never)\\b (?:ever |please )?(?:call|phone|ring|text|txt|e-?mail|message|contact|write|bother|harass)(?:ing)?$",
  ),
  pattern(`\\bno longer (?:wish|want) (?:to )?(?:(?:get|receive|hear|be) )?${EN}(?:${contact}|from you)\\b`),
  pattern('^(?:unsubscribe|opt out|stop all)\\b'),
  pattern('^no (?:calls|texts|messages|e-?mails)(?: (?:please|pls|thanks|thank you))?$'),
  pattern(`\\bend (?:these|this|your|the|all) ${EN}${contact}\\b`),
  pattern("\\b(?:do not|don't|dont|no longer|never) (?:[\\p{L}']+ ){0,2}(?:permission|consent|authori[sz]e)\\b"),
  pattern(`\\bout of (?:these|this|your|the|all) (?:${contact}|lists?)\\b`),
  pattern('\\b(?:leave me alone|lose (?:my|this|the) number)\\b'),
  pattern('\\b(?:take|get) (?:me|us|my (?:\\p{L}+ )?(?:number|name|email)|this number) (?:off|from|out of)\\b'),
  pattern('\\b(?:remove|delete|erase|unsubscribe) (?:me|us|my (?:\\p{L}+ )?(?:number|name|email)|this number)\\b|\\bopt (?:me|us) out\\b'),
  pattern("\\b(?:revoke|withdraw)\\b (?:[\\p{L}']+ ){0,3}?(?:consent|permission|authori[sz]ation)\\b"),
  pattern('\\b(?:i|to|please) (?:unsubscribe|opt out)\\b'),
  pattern(
    '\\b(?:i|we) (?:already |have |just )*said stop\\b|\\b(?:told|asked|asking|telling) (?:you|u|yall|them) (?:guys |people |all )?(?:to )?stop\\b',
  ),
];

/** Spanish and Portuguese share so many stems, once accents are gone, that one list reads both. */
const SPANISH_PORTUGUESE: readonly RegExp[] = [
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
  // no quiero (recibir) mas llamadas · nao aceito ligacoes
  pattern(
    `\\b(?:no|nao) (?:quiero|quero|queremos|deseo|desejo|autorizo|acepto|aceito) (?:(?:recibir|receber|tener|ter) )?${ROMANCE}${contact}\\b`,
  ),
  pattern(`\\b(?:no|nao) ${between('quiero|quero|deseo|desejo|mas|mais')}(?:recibir|receber) ${ROMANCE}${contact}\\b`),
  pattern(`\\b(?:no|sem) (?:mas|mais) ${ROMANCE}${contact}\\b`),
  // favor de no llamar: an infinitive at the head of a clause is a command
  pattern(
    '^(?:(?:por|porfa|favor|de|ya|agora) )*(?:no|nao) (?:me )?(?:(?:volver|voltar) a )?(?:me )?(?:llamar|escribir|contactar|molestar|marcar|ligar|escrever|contatar|incomodar|perturbar|insistir|entrar em contato)(?:me|nos|les)?\\b',
  ),
  pattern('\\bnao entrem? (?:mais )?em contato\\b'),
  pattern('\\b(?:no|nao) (?:quiero|quero) (?:mas |mais )?saber (?:(?:nada|mas|mais) )*de (?:ustedes|uds|ti|voces|vcs)\\b'),
  pattern(
    '\\bcancel(?:ar|en|em|a|e|o)? (?:(?:mi|minha|la|a|el|o|los|os|as|las|my|the|this|sus|seus) )?(?:suscripcion|inscripcion|inscricao|assinatura|subscription|mensajes|mensagens|notificaciones|notificacoes|notifications|messages|texts|sms|avisos)\\b',
  ),
  pattern('\\b(?:dej|deix)\\w{1,5}(?: me)? (?:en|em) paz\\b'),
  pattern(`\\balto a ${ROMANCE}${contact}\\b`),
  pattern('\\b(?:prohibido|proibido) (?:me )?(?:llamar|escribir|contactar|ligar|contatar|escrever)'),
  pattern('\\b(?:salir|sair|baja) d(?:e|a) (?:(?:la|esta|su|sus|tu|sua|essa|dessa) )?(?:lista|mensajes|mensagens|base)\\b'),
  pattern(
    '\\b(?:no|nao) (?:me )?(?:sigan?|sigas|continuem?|continues) (?:me )?(?:llamando|molestando|escribiendo|mandando|enviando|ligando|incomodando|marcando)',
  ),
  pattern(
    '\\b(?:quiten?|quita|saquen?|saca|borren?|borra|eliminen?|elimina|retiren?|retira)(?:me)?\\b (?:de (?:la|su|sus|esa|esta|tu|las)|mi|este|mis|a mi) (?:\\p{L}+ ){0,2}?(?:lista|listas|numero|telefono|celular|correo|base|datos|contacto)\\b',
  ),
  pattern('\\b(?:quiten?|saquen?|borren?|eliminen?|saca|quita|borra)me\\b'),
  pattern(
    '\\b(?:tir(?:e|em|a)|favor retirar|favor remover|favor tirar|remov(?:a|am|e)|exclu(?:a|am|i)|apag(?:ue|uem)|retir(?:e|em|a))\\b (?:(?:o|a|os|as|me|meu|minha|esse|este|da|de|do|sua|seu|essa|dessa) ){0,4}(?:lista|numero|telefone|celular|contato|cadastro|nome)\\b',
  ),
  pattern('\\b(?:dar|darme|darnos|denme|deme|dame|den) de baja\\b|\\bquiero (?:la|mi) baja\\b'),
  pattern('\\b(?:descadastr|desinscrev|desuscrib)\\w+'),
  pattern('\\b(?:revoco|retiro|revogo) (?:\\p{L}+ ){0,3}?(?:consentimiento|autorizacion|consentimento|autorizacao|permiso|permissao)\\b'),
  pattern('\\b(?:ya|eu ja|ja) (?:les |le |lhes |te )?(?:dije|disse|pedi) (?:que )?(?:paren|parem|pare|no|nao|basta)\\b'),
];

export const STOP_REQUESTS: readonly RegExp[] = [...ENGLISH, ...SPANISH_PORTUGUESE];

/** Asks for the opposite, or asks a question about stopping: "don't stop texting me", "no dejen de avisarme". */
export const KEEP_CONTACT = pattern(
  "\\b(?:don't|dont|do not|never|no|nao|nunca|sin|sem) (?:me )?(?:stop|quit|dej\\w+|par(?:en|e|em|a|ar)|deix\\w+)\\b (?:de )?",
);
/** Everything, not just the channel at hand. */
export const EVERYTHING = pattern(
  '\\b(?:stop ?all|all (?:contact|communications?|messages)|contact(?:ing|arme|arnos|en|e|em|ar|es)?|communicat\\w+|comunic\\w+|contat\\w+|leave me alone|en paz|em paz|bother\\w*|harass\\w*|molest\\w*|incomod\\w*|lista|list|reach(?:ing)? out|consent\\w*|permission|autoriz\\w+|any ?(?:way|more contact)|ningun (?:medio|canal)|nenhum (?:meio|canal))\\b',
);
