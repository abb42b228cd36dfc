import { z } from 'zod';
import { citationSchema } from './decisions.ts';
import { endpoint } from './endpoint.ts';
import { channelSchema, currencySchema, idSchema, instantSchema, localeSchema, saidSchema, verdictSchema, zoneSchema } from './values.ts';

/** A text as journeys keep it. Its schema is `@makegood/journey`'s; both ends parse it there. */
const textSchema = z.record(z.string(), z.unknown()).meta({ id: 'JourneyText' });

/** Millionths of the currency's main unit: 0.0079 USD is 7900. Providers charge fractions of a cent. */
export const smsPriceSchema = z.object({ micros: z.int().min(0).max(10_000_000), currency: currencySchema });
export type SmsPrice = z.infer<typeof smsPriceSchema>;

/** ISO 3166-1 alpha-2. */
const country = z.string().regex(/^[A-Z]{2}$/);

export const draftedMessageSchema = z.object({
  locale: localeSchema,
  channel: channelSchema,
  rendered: z
    .object({
      subject: z.string().nullable(),
      text: z.string(),
      html: z.string().nullable(),
      /** SMS only: how it is charged. `outside`: the characters that keep it out of the cheap alphabet. */
      sms: z.object({ encoding: z.enum(['GSM-7', 'UCS-2']), segments: z.int(), left: z.int(), outside: z.array(z.string()) }).nullable(),
    })
    .nullable(),
  /** Why it cannot be made for this person, and where in the text: line and column count from 1. */
  problem: z
    .object({
      said: saidSchema,
      field: z.enum(['subject', 'body', 'text']).nullable(),
      line: z.int().nullable(),
      column: z.int().nullable(),
      variable: z.string().nullable(),
    })
    .nullable(),
  /** What the rules of the person's place want said and this text does not say. */
  notices: z.array(
    z.object({
      rule: z.string(),
      title: saidSchema,
      jurisdiction: saidSchema,
      /** In the rules' words: `collectorIdentification`. */
      missing: z.array(z.string()),
      citations: z.array(citationSchema),
    }),
  ),
});
export type DraftedMessage = z.infer<typeof draftedMessageSchema>;

export const draftPreviewSchema = z
  .object({
    at: instantSchema,
    person: z.object({
      name: z.string(),
      /** In which they read; null when nobody knows. */
      locale: localeSchema.nullable(),
      country: z.string().nullable(),
      zone: zoneSchema.nullable(),
    }),
    /** Who speaks: the firm's name, and where an answer by e-mail goes. */
    sender: z.object({ name: z.string(), email: z.string().nullable() }),
    messages: z.array(draftedMessageSchema),
    /** What the gate would say now to the words in the person's own language. */
    ways: z.array(
      z.object({
        channel: channelSchema,
        /** Null when it could not even be asked; `problem` says why. */
        verdict: verdictSchema.nullable(),
        until: instantSchema.nullable(),
        /** The titles of the rules that object. */
        objections: z.array(saidSchema),
        problem: saidSchema.nullable(),
      }),
    ),
    /** What one SMS segment to the person's country costs the firm; null until somebody has said it. */
    smsPrice: smsPriceSchema.nullable(),
  })
  .meta({ id: 'DraftPreview' });
export type DraftPreview = z.infer<typeof draftPreviewSchema>;

export const draftingEndpoints = {
  preview: endpoint({
    method: 'post',
    path: '/drafting/preview',
    needs: 'accounts.read',
    summary: 'A text as one debtor would get it, in each of its languages; nothing is sent, counted or kept, and its links lead nowhere',
    body: z.object({
      accountId: idSchema('account'),
      text: textSchema,
      channels: z.array(channelSchema).min(1).max(4),
      purpose: z.enum(['collection', 'reminder', 'notice', 'confirmation', 'consentRequest', 'reply']),
    }),
    answer: draftPreviewSchema,
  }),
  smsPrices: endpoint({
    method: 'get',
    path: '/drafting/sms-prices',
    needs: 'journeys.read',
    summary: 'What one SMS segment costs, by country; `null` is everywhere else',
    answer: z.object({ items: z.array(z.object({ country: country.nullable(), price: smsPriceSchema })) }),
  }),
  setSmsPrice: endpoint({
    method: 'put',
    path: '/drafting/sms-prices',
    needs: 'prices.set',
    summary: 'Say what one SMS segment to a country costs, or (`null`) that nobody knows',
    body: z.object({ country: country.nullable(), price: smsPriceSchema.nullable() }),
    answer: z.object({ items: z.array(z.object({ country: country.nullable(), price: smsPriceSchema })) }),
  }),
} as const;
