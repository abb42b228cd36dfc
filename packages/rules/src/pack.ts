import { parseLocalDate, type Locale } from '@makegood/base';
import { parseZone } from '@makegood/calendar';
import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { contactContextSchema } from './context.ts';
import { parseJurisdiction } from './jurisdiction.ts';
import { holidayCalendarSchema } from './operators/values.ts';
import {
  CHANNELS,
  CONFIDENCES,
  CONTENT_CLAIMS,
  CONTENT_ELEMENTS,
  CREDITOR_TYPES,
  LEGAL_FORCES,
  RULE_KINDS,
  VERDICTS,
} from './vocabulary.ts';

const line = z.string().min(1).max(300);
const paragraph = z.string().min(1).max(2_000);
const date = z.string().refine((text) => parseLocalDate(text) !== null, 'must be an existing date');
const instantText = z.iso.datetime({ offset: true });
const zone = z.string().refine((text) => parseZone(text) !== null, 'must be an IANA time zone');
export const RULE_ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const id = z.string().max(100).regex(RULE_ID, 'must be lower-case words joined by dots and hyphens');

/** Half-open, in whole local days of the zone: in force from the first, no longer on the second. */
const effective = z.strictObject({ from: date.nullable(), to: date.nullable() });

/** The title in languages other than its own. Whoever reads one that is not given reads the title as it is written. */
export const titlesSchema = z.strictObject({ en: line.optional(), es: line.optional(), pt: line.optional() } satisfies Record<
  Locale,
  z.ZodType
>);

export const citationSchema = z.strictObject({
  /** Act, regulation, guideline, contract or policy. */
  instrument: line,
  section: line.optional(),
  url: z.url().max(500).optional(),
  quote: paragraph.optional(),
  checkedOn: z.string().regex(/^\d{4}(-\d{2}){1,2}$/, 'must be a month or a date'),
  checkedBy: line.optional(),
});
export type Citation = z.output<typeof citationSchema>;

/** A number that changes on known dates, with where each value is written. The latest value not after the day counts. */
export const parameterSchema = z.strictObject({
  description: line,
  unit: line,
  values: z
    .array(
      z.strictObject({
        from: date.nullable(),
        value: z.int().min(0).max(100_000),
        reference: z.array(z.strictObject({ title: line, href: z.url().max(500).optional() })).min(1),
      }),
    )
    .min(1),
});

/** A worked example: the facts of one contact and what the pack's jurisdictions make of them. */
export const caseSchema = z.strictObject({
  id: z.string().min(1).max(100),
  title: line.optional(),
  /** Jurisdictions whose packs decide; without it those of the residence. */
  stack: z
    .array(z.string().refine((code) => parseJurisdiction(code) !== null, 'must be a jurisdiction code'))
    .min(1)
    .optional(),
  context: contactContextSchema,
  /** The answer is the same for these channels and creditors, with everything else as it is. */
  also: z
    .strictObject({
      channels: z.array(z.enum(CHANNELS)).min(1).optional(),
      creditorTypes: z.array(z.enum(CREDITOR_TYPES)).min(1).optional(),
    })
    .optional(),
  expected: z.enum(VERDICTS),
  alsoAcceptable: z.array(z.enum(VERDICTS)).optional(),
  /** The earliest instant at which the same contact is allowed; not asserted when absent. */
  until: instantText.optional(),
  /** This rule objects (or, when the verdict is allow, does not). */
  ruleId: id.optional(),
});
export type PackCase = z.output<typeof caseSchema>;

/** What the contact, or the firm, must do; told with every allowed contact that the rule covers. */
export const obligationSchema = z.strictObject({
  /** Elements that the message or call must contain. */
  elements: z.array(z.enum(CONTENT_ELEMENTS)).min(1).optional(),
  /** Claims that it must not contain. */
  forbids: z.array(z.enum(CONTENT_CLAIMS)).min(1).optional(),
  /** Each in the words of the source. */
  duties: z.array(line).min(1).optional(),
  /** When it is due: with the first message, with every message, within so many days. */
  when: z.enum(['always', 'firstContact', 'everyContact', 'beforePayment', 'onVoicemail']).default('everyContact'),
  dueWithinDays: z.int().min(0).max(3_650).optional(),
  /** How long records are kept. */
  keepMonths: z.int().min(1).max(1_200).optional(),
  keepAfter: z.enum(['lastActivity', 'contact', 'settlement', 'notStated']).optional(),
});
export type ObligationText = z.output<typeof obligationSchema>;

export const EFFECTS = ['block', 'defer', 'review', 'warn', 'obligation', 'permit'] as const;

export const ruleSchema = z.strictObject({
  id,
  title: line,
  titles: titlesSchema.optional(),
  summary: paragraph,
  kind: z.enum(RULE_KINDS),
  legalForce: z.enum(LEGAL_FORCES),
  confidence: z.enum(CONFIDENCES),
  basis: paragraph.optional(),
  /** A draft is shown and tested, and does not decide. */
  state: z.enum(['active', 'draft']).default('active'),
  binds: z.array(z.enum(CREDITOR_TYPES)).min(1),
  channels: z.array(z.enum(CHANNELS)).min(1),
  /**
   * `block`, `defer`, `review`: the verdict when `objects` holds. `permit`: an exception, which lifts the objections of
   * the rules in `exceptTo` when `objects` holds. `obligation`, `warn`: never in the way of a contact.
   */
  effect: z.enum(EFFECTS),
  effective: effective.optional(),
  /** The rule has nothing to say unless this holds. */
  when: conditionSchema.optional(),
  objects: conditionSchema.optional(),
  exceptTo: z.array(id).min(1).optional(),
  obligation: obligationSchema.optional(),
  citations: z.array(citationSchema).min(1),
  notes: z.array(paragraph).optional(),
  tests: z.array(caseSchema).optional(),
});
export type Rule = z.output<typeof ruleSchema>;

export const PACK_STATES = ['draft', 'review', 'approved', 'scheduled', 'inForce', 'superseded'] as const;

export const packSchema = z.strictObject({
  $schema: z.string().max(200).optional(),
  format: z.literal(1),
  id,
  version: z.int().min(1),
  title: line,
  titles: titlesSchema.optional(),
  /** Whose rules these are: a place's law, an industry code's members, a provider's terms or the firm's own policy. */
  scope: z.enum(['jurisdiction', 'industry', 'provider', 'firm']),
  /** The place it covers; a provider or firm pack without one covers every place. */
  jurisdiction: z
    .string()
    .refine((code) => parseJurisdiction(code) === code, 'must be a jurisdiction code')
    .nullable(),
  state: z.enum(PACK_STATES),
  zone,
  effective,
  /** When this version was written down: what was known when a contact was made. */
  recordedAt: instantText,
  parameters: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), parameterSchema).optional(),
  calendars: z.array(holidayCalendarSchema.extend({ note: paragraph.optional() })).optional(),
  rules: z.array(ruleSchema).min(1).max(1_000),
  tests: z.array(caseSchema).optional(),
});
export type Pack = z.output<typeof packSchema>;
/** A pack as it is written: what has a default may be left out. */
