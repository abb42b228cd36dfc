import { err, type Locale, LOCALES, type Message, message, ok, type Result } from '@makegood/base';
import {
  elementsOf,
  isTemplateVariable,
  partsOf,
  renderText,
  type Template,
  TEMPLATE_VARIABLES,
  type TemplateElement,
  type TemplateValues,
  variablesOf,
  visible,
} from '@makegood/journey/template';
import type { ChannelId } from '../channel.ts';
import { countSegments, type SmsSegments, toGsm } from '../segments.ts';
import { mailHtml } from './html.ts';
import { parseMarkup } from './markup.ts';
import { plainText } from './plainText.ts';

/** A message as its reader gets it. */
export type RenderedMessage = {
  readonly channel: ChannelId;
  readonly locale: Locale;
  /** E-mail only. */
  readonly subject?: string;
  /** All of it for a plain channel; the plain-text alternative of a mail. */
  readonly text: string;
  readonly html?: string;
  /** SMS only. */
  readonly segments?: SmsSegments;
  /** What the law may ask for and the words contain. */
  readonly elements: readonly TemplateElement[];
  /** Whether a variable that tells of the debt was printed. Such a message is for a verified person only. */
  readonly tellsOfDebt: boolean;
};

/** Why a message could not be made; `field`, `line` and `column` say where in the template. */
export type RenderProblem = {
  readonly message: Message;
  readonly field?: 'subject' | 'body' | 'text';
  readonly line?: number;
  readonly column?: number;
  readonly variable?: string;
};

/** Characters that the channel carries at most: a provider refuses more (SMS 1,600, WhatsApp 4,096) or a reader never sees it. */
const LIMITS = { subject: 200, email: 40_000, sms: 1_600, whatsapp: 4_096, voice: 4_000 } as const;

export type RenderOptions = {
  /** Write an SMS in the cheap alphabet where that only costs accents and typographic signs. */
  readonly plainSms?: boolean;
};

/** The first of the wanted languages that the template has words in for this channel, else its first; null when it has none. */
export function localeFor(template: Template, channel: ChannelId, wanted: readonly Locale[]): Locale | null {
  return [...wanted, ...LOCALES].find((locale) => partsOf(template, locale, channel).length > 0) ?? null;
}

/** Fills a template in for one person, channel and language. The words are escaped as the channel needs. */
export function renderMessage(
  template: Template,
  channel: ChannelId,
  locale: Locale,
  values: TemplateValues,
  options: RenderOptions = {},
): Result<RenderedMessage, RenderProblem> {
  const parts = partsOf(template, locale, channel);
  if (parts.length === 0) return err({ message: message('messaging.render.noWords', { template: template.name, channel, locale }) });
  const texts: Partial<Record<'subject' | 'body' | 'text', string>> = {};
  for (const part of parts) {
    const rendered = renderText(part.text, values, locale, part.escape);
    if (!rendered.ok) return err({ field: part.field, ...rendered.error });
    if (rendered.value === '') return err({ message: message('messaging.render.empty'), field: part.field });
    const limit = part.field === 'subject' ? LIMITS.subject : LIMITS[channel];
    if (rendered.value.length > limit) return err({ message: message('messaging.render.tooLong', { limit }), field: part.field });
    texts[part.field] = rendered.value;
  }
  const common = {
    channel,
    locale,
    elements: elementsOf(template, locale, channel),
    tellsOfDebt: parts.some((part) =>
      variablesOf(part.text).some(({ path }) => isTemplateVariable(path) && TEMPLATE_VARIABLES[path]?.tellsOfDebt),
    ),
  };
  if (channel === 'email') return ok({ ...common, ...mail(texts.subject ?? '', texts.body ?? '', locale, values) });
  const text = texts.text ?? '';
  if (channel !== 'sms') return ok({ ...common, text });
  const written = options.plainSms ? toGsm(text) : text;
  return ok({ ...common, text: written, segments: countSegments(written) });
}

function mail(subject: string, body: string, locale: Locale, values: TemplateValues): { subject: string; text: string; html: string } {
  const blocks = parseMarkup(body);
  const firmName = shown(values['firm.name']);
  const firmAddress = shown(values['firm.address']);
  const foot = [firmName, firmAddress].filter((line) => line !== null);
  return {
    subject,
    text: [plainText(blocks), ...(foot.length > 0 ? [foot.join('\n')] : [])].join('\n\n--\n') + '\n',
    html: mailHtml({ locale, subject, blocks, firmName, firmAddress }),
  };
}

function shown(value: TemplateValues[string]): string | null {
  const text = typeof value === 'string' ? visible(value) : '';
  return text === '' ? null : text;
}
