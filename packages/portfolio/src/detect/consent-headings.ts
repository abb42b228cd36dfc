import type { FieldId } from '../fields.ts';

/** What says that a column speaks of being allowed, in the form that normaliseHeading gives. */
const ALLOWED: ReadonlySet<string> = words(
  'consent consents consented consentimiento consentimento consiente consente allow allows allowed allowance may permission permissions permit permits permiso permisos permissao permite permitido authorise authorises authorised authorize authorizes authorized authorisation authorization autoriza autorizo autorizado autorizada autorizacion autorizaciones autorizacao autorizou optin accept accepts accepted acepta aceptacion aceita aceite concorda puede pode',
);
/** Said of anything, so that it tells nothing by itself: `may we write by e-mail`, `autorización de contacto por SMS`. */
const FILLING: ReadonlySet<string> = words(
  'to by via for in on of the we us contact contacted se contactar contacto contato contatar be is has opt write writing written send sent messages message mensajes mensaje mensagens mensagem enviar envio escribir escrever notificaciones por para al el la los las de del da do dos das o os as a e en em na nos recibir receber ser que date fecha data uso canal channel given cliente customer debtor',
);
const CHANNELS: readonly (readonly [FieldId, ReadonlySet<string>])[] = [
  ['person.consent.email', words('email emails mail mails correo correos electronico electronicos eletronico electronic')],
  ['person.consent.sms', words('sms text texts texting texto textos')],
  ['person.consent.whatsapp', words('whatsapp whats wa wsp wapp app')],
  [
    'person.consent.voice',
    words(
      'call calls called calling voice phone phones telephone tel telefono telefonico telefonica telefonicas telefone telefonico llamada llamadas llamar ligacao ligacoes ligar chamada chamadas voz celular mobile',
    ),
  ],
];

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** A heading that speaks of consent, to give or to refuse it: never an address, whatever channel it names. */
export const speaksOfConsent = (name: string): boolean =>
  name.split(' ').some((word) => ALLOWED.has(word)) || /\b(opt in|opt out|optout)\b/.test(name);

/**
 * `consent_email`, `autoriza_whatsapp`, `autorização para SMS`, `sms opt-in`: the channel whose consent the column holds.
 * None when the heading names two channels or none, or says anything else: the yes of `no autoriza SMS` or of an opt-out
 * is a no.
 */
export function consentField(name: string): FieldId | undefined {
  if (!speaksOfConsent(name)) return undefined;
  const found = new Set<FieldId>();
  for (const word of name.split(' ')) {
    if (ALLOWED.has(word) || FILLING.has(word)) continue;
    const channel = CHANNELS.find(([, known]) => known.has(word));
    if (!channel) return undefined;
    found.add(channel[0]);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
