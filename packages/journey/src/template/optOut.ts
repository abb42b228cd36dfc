import type { Locale } from '@makegood/base';
import { parseTemplate } from './parse.ts';
import { partsOf } from './parts.ts';
import type { Template, TemplateChannel, TemplateElement } from './schema.ts';

/**
 * Words that, alone in a message, end contact on its channel, without accents. In Spanish and Portuguese "cancelar" also
 * means to pay off: alone it is honoured as a stop, but no text of ours should teach it. US words: 47 CFR 64.1200(a)(10).
 */
export const STOP_WORDS: Readonly<Record<Locale, readonly string[]>> = {
  en: ['stop', 'stopall', 'stop all', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout', 'opt out', 'remove', 'remove me'],
  es: ['alto', 'baja', 'parar', 'pare', 'detener', 'salir', 'cancelar', 'no mas', 'desuscribir', 'desuscribirme'],
  pt: ['sair', 'parar', 'pare', 'cancelar', 'remover', 'descadastrar', 'chega'],
};

/** What a text may tell people to answer: the stop words that cannot be misread. */
const TAUGHT: Readonly<Record<Locale, readonly string[]>> = {
  en: ['stop', 'unsubscribe', 'end', 'quit', 'revoke', 'opt out', 'optout', 'cancel'],
  es: ['alto', 'baja', 'parar', 'detener', 'salir', 'stop'],
  pt: ['sair', 'parar', 'pare', 'remover', 'descadastrar', 'stop'],
};
const ANSWER: Readonly<Record<Locale, string>> = {
  en: 'reply|text|respond|answer|send|write',
  es: 'responda|responde|respondiendo|conteste|contesta|envie|envia|mande|manda|escriba|escribe|responder',
  pt: 'responda|responde|respondendo|envie|mande|digite|escreva|responder',
};
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[“”«»"'`*]/gu, '');

const INSTRUCTIONS: Readonly<Record<Locale, RegExp>> = { en: instruction('en'), es: instruction('es'), pt: instruction('pt') };
function instruction(locale: Locale): RegExp {
  return new RegExp(`\\b(?:${ANSWER[locale]})\\b[^.!?\\n]{0,30}\\b(?:${TAUGHT[locale].join('|')})\\b`, 'u');
}

/** Whether a Liquid text always tells its reader how to stop such messages: our link, or a word to answer that we honour. */
export function hasOptOut(text: string, locale: Locale): boolean {
  const parsed = parseTemplate(text);
  if (!parsed.ok) return false;
  return parsed.value.always.includes('{{ link.unsubscribe }}') || INSTRUCTIONS[locale].test(folded(parsed.value.always));
}

/**
 * What a template's words for one language and channel contain. Opt-out instructions in writing count only when they are
 * found, whatever the author declares; the other elements, and everything spoken, are the author's declaration.
 */
export function elementsOf(template: Template, locale: Locale, channel: TemplateChannel): readonly TemplateElement[] {
  const parts = partsOf(template, locale, channel);
  if (parts.length === 0) return [];
  if (channel === 'voice') return template.elements;
  const declared = template.elements.filter((element) => element !== 'optOutInstructions');
  return parts.some((part) => part.field !== 'subject' && hasOptOut(part.text, locale)) ? ['optOutInstructions', ...declared] : declared;
}
