import { z } from 'zod';
import { channelSchema } from '../kinds/message/schema.ts';
import { isGalleryCountry } from './countries.ts';

export const TONES = ['soft', 'neutral', 'firm'] as const;
/** How a text speaks. Firm is plain and asks for an answer; none of them threatens, shames or presses. */
export type Tone = (typeof TONES)[number];

/** The three questions that make a journey out of a template. */
export const galleryAnswersSchema = z.strictObject({
  /** ISO 3166-1 alpha-2; one whose law the release knows. */
  country: z.string().refine(isGalleryCountry),
  /** In the order in which they are tried. `voice` is a call that a colleague makes. */
  channels: z
    .array(channelSchema)
    .min(1)
    .max(4)
    .refine((channels) => new Set(channels).size === channels.length),
  tone: z.enum(TONES),
});
export type GalleryAnswers = z.infer<typeof galleryAnswersSchema>;
