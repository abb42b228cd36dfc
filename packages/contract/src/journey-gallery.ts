import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { saidSchema } from './values.ts';

const channelSchema = z.enum(['email', 'sms', 'whatsapp', 'voice']);

/** The three questions that make a journey out of a template. */
export const galleryAnswersSchema = z.object({
  /** ISO 3166-1 alpha-2; one of the list's. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** In the order in which they are tried; `voice` is a call that a colleague makes. */
  channels: z.array(channelSchema).min(1).max(4),
  tone: z.enum(['soft', 'neutral', 'firm']),
});

export const journeyTemplateSchema = z
  .object({
    id: z.string(),
    /** In the language of whoever asks. */
    name: z.string(),
    summary: z.string(),
    /** Days past due of the accounts that it is for; negative before the due date. Null where something else brings them in. */
    daysPastDue: z.object({ from: z.int(), to: z.int().nullable() }).nullable(),
  })
  .meta({ id: 'JourneyTemplate' });

/** A rule that would decide about contacts in a country as they stand in this workspace today. */
const galleryRuleSchema = z.object({
  pack: z.string(),
  id: z.string(),
  title: saidSchema,
  sentence: saidSchema,
  kind: z.string(),
  channels: z.array(channelSchema),
});
export type GalleryRule = z.infer<typeof galleryRuleSchema>;

export const galleryCountrySchema = z.object({
  /** Packs of the whole country first, then those of its states and cities. */
  packs: z.array(z.object({ id: z.string(), title: saidSchema, jurisdiction: z.string().nullable(), rules: z.int().min(0) })),
  /** Of the packs that bind in the whole country. */
  rules: z.array(galleryRuleSchema),
});

export const journeyGalleryEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/journey-templates',
    needs: 'journeys.read',
    summary: 'Journeys to begin from, and the countries that they can be made for',
    answer: z.object({ items: z.array(journeyTemplateSchema), countries: z.array(z.string()) }),
  }),
  country: endpoint({
    method: 'get',
    path: '/journey-templates/countries/{country}',
    needs: 'journeys.read',
    summary: 'The rules that would decide about contacts in a country',
    params: z.object({ country: z.string().regex(/^[A-Z]{2}$/) }),
    answer: galleryCountrySchema,
  }),
} as const;
