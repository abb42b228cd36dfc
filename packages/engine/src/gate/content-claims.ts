import type { ContentClaim } from '@makegood/rules';

/**
 * The plainest words of what no message to a debtor may say, in the languages of the product, without accents. Whoever
 * publishes a text or writes one answers for it; this only catches what nobody could have meant to be lawful, and it is
 * narrow on purpose: a text that speaks of a court's address is no threat.
 * Sources of the claims: 12 CFR 1006.14 and 1006.18, 15 USC 1692d and 1692e.
 */
const PLAIN: readonly (readonly [ContentClaim, readonly RegExp[]])[] = [
  [
    'threatOfLegalAction',
    [
      /\b(?:we(?: will|'ll| shall| are going to)|our lawyers? will) (?:sue|take you to court|take legal action|file (?:a )?(?:law)?suit)\b/,
      /\b(?:le|te|lo|la) (?:vamos a demandar|demandaremos|llevaremos a juicio)\b|\b(?:iniciaremos|tomaremos) (?:acciones|medidas) legales\b/,
      /\b(?:vamos|iremos) (?:processar|acionar) (?:voce|o senhor|a senhora)\b|\b(?:vamos processa-l[oa]|entraremos na justica|tomaremos medidas judiciais)\b/,
    ],
  ],
  [
    'unlawfulThreat',
    [
      /\byou (?:will|can|could|may) (?:be arrested|go to (?:jail|prison)|be deported|lose your (?:children|kids))\b|\bwe(?: will|'ll) (?:call|tell|inform) (?:the police|immigration|your (?:boss|employer|family|neighbou?rs))\b/,
      /\b(?:ira|iras|va a ir|vas a ir|terminara|terminaras) (?:a la carcel|preso|presa|a prision)\b|\b(?:sera|seras) (?:arrestad|detenid|deportad)[oa]\b|\bavisaremos a (?:la policia|su (?:jefe|familia|empleador)|sus vecinos)\b/,
      /\b(?:vai|ira) (?:para a cadeia|ser pres[oa]|ser deportad[oa])\b|\bavisaremos (?:a policia|seu (?:chefe|patrao)|sua familia|seus vizinhos)\b/,
    ],
  ],
  [
    'threatOfViolence',
    [
      /\bwe(?: will|'ll) (?:hurt|harm|beat|find) you\b|\byou(?: will|'ll) (?:get hurt|regret (?:it|this))\b/,
      /\b(?:te|le|lo|la) (?:vamos a (?:golpear|lastimar|encontrar)|lastimaremos|golpearemos)\b|\b(?:se|te) (?:va|vas) a arrepentir\b/,
      /\bvamos (?:bater em|machucar|encontrar) (?:voce)\b|\bvai se arrepender\b/,
    ],
  ],
  [
    'obscenity',
    [
      /\b(?:fuck\w*|asshole|bitch|bastard|deadbeat|scumbag)\b/,
      /\b(?:hij[oa] de puta|mierda|cabron(?:a)?|pendej[oa]|sinverguenza|moros[oa] de mierda)\b/,
      /\b(?:filh[oa] da puta|merda|vagabund[oa]|caloteir[oa]|safad[oa])\b/,
    ],
  ],
  [
    'falseAffiliation',
    [
      /\b(?:this is|we are) (?:the police|the irs|the court|a government (?:agency|office))\b/,
      /\b(?:somos|le habla) (?:la policia|el juzgado|la fiscalia|el gobierno)\b/,
      /\b(?:somos|aqui e) (?:a policia|o tribunal|a receita federal|o governo)\b/,
    ],
  ],
];

const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘`]/gu, "'").toLowerCase().replace(/\s+/gu, ' ');

/** What a text says that some rule forbids, as far as its plain words show it. */
export function claimsIn(text: string): readonly ContentClaim[] {
  const plain = folded(text);
  return PLAIN.filter(([, patterns]) => patterns.some((pattern) => pattern.test(plain))).map(([claim]) => claim);
}
