import { z } from 'zod';

/** Channels that a template can have words for. */
export const TEMPLATE_CHANNELS = ['email', 'sms', 'whatsapp', 'voice'] as const;
export type TemplateChannel = (typeof TEMPLATE_CHANNELS)[number];

/** What a message is for, in the words of whoever writes it. Rules read the legal purpose: {@link CONTACT_PURPOSES}. */
export const TEMPLATE_PURPOSES = ['collection', 'reminder', 'notice', 'confirmation', 'consentRequest', 'reply'] as const;
export type TemplatePurpose = (typeof TEMPLATE_PURPOSES)[number];

/** The rules' `contact.purpose` of each. A reminder asks for money as much as a demand does; a confirmation answers the debtor. */
export const CONTACT_PURPOSES = {
  collection: 'collection',
  reminder: 'collection',
  notice: 'legallyRequiredNotice',
  confirmation: 'replyToConsumer',
  consentRequest: 'consentRequest',
  reply: 'replyToConsumer',
} as const satisfies Record<TemplatePurpose, string>;

/** What the law of some place asks a message to contain. Its author says that it does; the gate compares with the rules. */
export const TEMPLATE_ELEMENTS = [
  'optOutInstructions',
  'miniMiranda',
  'aiDisclosure',
  'artificialVoiceDisclosure',
  'recordingDisclosure',
  'collectorIdentity',
  'creditorIdentity',
  'debtAmount',
  'payOnlyToCreditor',
  'validationNotice',
  'disputeRights',
  'timeBarredNotice',
  'complaintAuthority',
  'privacyNotice',
] as const;
export type TemplateElement = (typeof TEMPLATE_ELEMENTS)[number];

const words = (limit: number) => z.string().min(1).max(limit);

export const templateContentSchema = z
  .strictObject({
    /** The body is light markup: paragraphs, `**bold**`, `[words](link)`, `- ` lists. Its HTML and its plain text are made from it. */
    email: z.strictObject({ subject: words(300), body: words(20_000) }).optional(),
    sms: z.strictObject({ text: words(2_000) }).optional(),
    whatsapp: z.strictObject({ text: words(4_000) }).optional(),
    voice: z.strictObject({ text: words(4_000) }).optional(),
  })
  .refine((content) => TEMPLATE_CHANNELS.some((channel) => content[channel] !== undefined), { message: 'At least one channel has words' });

export const templateSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/i),
  name: words(120),
  purpose: z.enum(TEMPLATE_PURPOSES),
  content: z
    .strictObject({ en: templateContentSchema.optional(), es: templateContentSchema.optional(), pt: templateContentSchema.optional() })
    .refine((content) => content.en ?? content.es ?? content.pt, { message: 'At least one language has words' }),
  elements: z.array(z.enum(TEMPLATE_ELEMENTS)).max(TEMPLATE_ELEMENTS.length).default([]),
});

export type TemplateContent = z.infer<typeof templateContentSchema>;
/** The message texts of a journey, as they are stored in its document. */
export type Template = z.infer<typeof templateSchema>;
