import { LOCALES, type Locale } from '@makegood/base';
import type { Template, TemplateChannel, TemplateContent, TemplateElement } from '../template/schema.ts';
import type { GalleryAnswers } from './answers.ts';
import { galleryCountry, type GalleryCountry } from './countries.ts';
import { COMMON } from './texts/common.ts';
import type { TextSet } from './wording.ts';

const PAY = '{{ link.pay }}';
const SIGNED = '{{ firm.name }}{% if firm.phone %} · {{ firm.phone }}{% endif %}';

/**
 * One message in the three languages, for the channels that were chosen. Only what no rule can read off the words is
 * declared as an element; amount, creditor and sender are printed, and the gate finds them there.
 */
export function composeText(id: string, set: TextSet, answers: GalleryAnswers, author: Locale): Template {
  const country = galleryCountry(answers.country);
  const contentIn = (locale: Locale): TemplateContent => wordsFor(set, locale, country, answers);
  return {
    id,
    name: set.words[author].name,
    purpose: set.purpose,
    content: Object.fromEntries(inOrder(country.language).map((locale) => [locale, contentIn(locale)])),
    elements: elementsFor(country),
  };
}

type Written = Exclude<TemplateChannel, 'voice'>;
const isWritten = (channel: TemplateChannel): channel is Written => channel !== 'voice';
/** Of the channels, those that carry a text; the others are calls. */
export const writtenChannels = (channels: readonly TemplateChannel[]): Written[] => channels.filter(isWritten);

const inOrder = (first: Locale): Locale[] => [first, ...LOCALES.filter((locale) => locale !== first)];

function wordsFor(set: TextSet, locale: Locale, country: GalleryCountry, { channels, tone }: GalleryAnswers): TemplateContent {
  const common = COMMON[locale];
  const words = set.words[locale];
  const greeting = set.toCompany ? common.company : common.greeting[tone];
  const ask = set.toCompany ? common.companyAsks[set.asks] : common.asks[set.asks][tone];
  const help = set.toCompany ? common.companyHelp : common.help;
  const opening = `${greeting}\n\n${words.fact} ${words[tone]}`;
  const owed = [...(country.sayCollector ? [common.collector] : []), ...(country.sayPayOnlyToCreditor ? [common.payOnlyToCreditor] : [])];
  const small = [
    ...(country.sayNotice ? [common.notice] : []),
    ...(country.advice === undefined ? [] : [`${common.advice} ${country.advice}`]),
    ...owed,
  ];
  const mail = [opening, ask, PAY, help, ...small, SIGNED, common.stopMail];
  const chat = [opening, `${ask} ${PAY}`, ...(small.length > 0 ? [small.join(' ')] : []), `{{ firm.name }}. ${common.stopText}`];
  const brief = [`{{ firm.name }}: ${words.short}`, `${ask} ${PAY}`, ...owed, common.stopText];
  return {
    ...(channels.includes('email') ? { email: { subject: words.subject, body: mail.join('\n\n') } } : {}),
    ...(channels.includes('sms') ? { sms: { text: brief.join(' ') } } : {}),
    ...(channels.includes('whatsapp') ? { whatsapp: { text: chat.join('\n\n') } } : {}),
  };
}

const elementsFor = ({ sayCollector, sayPayOnlyToCreditor }: GalleryCountry): TemplateElement[] => [
  ...(sayCollector ? (['miniMiranda'] as const) : []),
  ...(sayPayOnlyToCreditor ? (['payOnlyToCreditor'] as const) : []),
];
