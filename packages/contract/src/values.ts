import {
  LOCALES,
  parseCurrency,
  parseId,
  parseLocalDate,
  type Brand,
  type Currency,
  type Id,
  type IdKind,
  type Instant,
  type LocalDate,
  type Message,
  type Money,
} from '@makegood/base';
import { z } from 'zod';

/**
 * A schema whose runtime form is plain (so that OpenAPI can describe it) and whose parsed type carries its meaning.
 * This is the one place where a checked text or number gets its brand; `holds` is the base room's own parser.
 */
function branded<B extends Brand<string, string>>(schema: z.ZodString, holds: (text: string) => B | null): z.ZodType<B, string> {
  const checked: z.ZodType<string, string> = schema.refine((text) => holds(text) !== null);
  return checked as z.ZodType<B, string>;
}

export const idSchema = <Kind extends IdKind>(kind: Kind): z.ZodType<Id<Kind>, string> =>
  branded(z.string().max(140), (text) => parseId(kind, text));

/** `{id}` in a path. */
export const idParams = <Kind extends IdKind>(kind: Kind) => z.object({ id: idSchema(kind) });

const epochMilliseconds: z.ZodType<number, number> = z.int().min(-8.64e15).max(8.64e15);
/** Epoch milliseconds. */
export const instantSchema = epochMilliseconds as z.ZodType<Instant, number>;
export const localDateSchema: z.ZodType<LocalDate, string> = branded(z.string().max(10), parseLocalDate);
export const currencySchema: z.ZodType<Currency, string> = branded(z.string().max(3), parseCurrency);

/** Minor units and ISO 4217 code; never a decimal. */
export const moneySchema: z.ZodType<Money, { minor: number; currency: string }> = z
  .object({ minor: z.int(), currency: currencySchema })
  .meta({ id: 'Money' });

export const localeSchema = z.enum(LOCALES);

export const messageSchema: z.ZodType<Message, Message> = z
  .object({
    id: z.string().max(200),
    values: z
      .record(
        z.string(),
        z.lazy(() => messageValueSchema),
      )
      .exactOptional(),
  })
  .meta({ id: 'Message' });
const messageValueSchema: z.ZodType<NonNullable<Message['values']>[string], NonNullable<Message['values']>[string]> = z
  .lazy(() => z.union([z.string(), z.number(), messageSchema, z.array(messageValueSchema)]))
  .meta({ id: 'MessageValue' });

/** A message of some room's catalogue, or words that people wrote (a rule's title, a step's name), shown as they are. */
export const saidSchema = z.union([z.string(), messageSchema]);
export type Said = z.infer<typeof saidSchema>;

/** IANA zone, such as `America/Bogota`. */
export const zoneSchema = z.string().max(64);

/** The channels that a journey can use; in a sandbox all of them end on the debtor phone. */
export const CHANNELS = ['email', 'sms', 'whatsapp', 'voice'] as const;
export const channelSchema = z.enum(CHANNELS);
export type Channel = z.infer<typeof channelSchema>;

export const VERDICTS = ['allow', 'defer', 'review', 'block'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

/** People and accounts are counted apart: one person may owe on several accounts. */
export const crowdSchema = z.object({ people: z.int().min(0), accounts: z.int().min(0) });
export type Crowd = z.infer<typeof crowdSchema>;
