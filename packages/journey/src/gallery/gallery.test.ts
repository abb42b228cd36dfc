import { bucket, LOCALES } from '@makegood/base';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { parseDocument } from '../document/parse.ts';
import type { Step } from '../document/schema.ts';
import { COLUMN, ROW } from '../edit/grid.ts';
import type { ChannelId } from '../kinds/message/schema.ts';
import { check } from '../lints/check.ts';
import { TONES, type GalleryAnswers } from './answers.ts';
import { fillTemplate, GALLERY_COUNTRIES, galleryAnswersSchema, galleryCountry, JOURNEY_TEMPLATE_IDS, JOURNEY_TEMPLATES } from './index.ts';

const CHANNELS: readonly ChannelId[] = ['email', 'sms', 'whatsapp', 'voice'];
/** Every choice of at least one channel. */
const CHOICES = Array.from({ length: 15 }, (_, index) => CHANNELS.filter((_, bit) => ((index + 1) >> bit) & 1));
const profileOf = (country: string): string => JSON.stringify(galleryCountry(country));
/** One country of each kind: two of a kind differ in nothing but their code, which a test of its own shows. */
const KINDS = [...new Map(GALLERY_COUNTRIES.map((country) => [profileOf(country), country] as const)).values()];

/**
 * Every choice of channels and every kind of country, in every tone. The two meet in no lint: a choice draws the steps
 * and takes words away, a country changes the words of each channel by itself.
 */
const DISTINCT: readonly GalleryAnswers[] = TONES.flatMap((tone) => [
  ...CHOICES.flatMap((channels) => ['US', 'CO'].map((country) => ({ country, channels, tone }))),
  ...KINDS.map((country) => ({ country, channels: [...CHANNELS], tone })),
]);

const stepsOf = (answers: GalleryAnswers, id: (typeof JOURNEY_TEMPLATE_IDS)[number]): Step[] =>
  Object.values(fillTemplate(id, answers, 'en', 'gallery').steps);

describe.each(JOURNEY_TEMPLATE_IDS)('the template %s', (id) => {
  it('has nothing to find and compiles, whatever was answered', () => {
    let author = 0;
    for (const answers of DISTINCT) {
      const document = fillTemplate(id, answers, LOCALES[author++ % 3] ?? 'en', 'gallery');
      const where = JSON.stringify(answers);
      expect(check(document), where).toEqual([]);
      expect(compile(document, { journey: 'jny_gallery', packs: [] }).ok, where).toBe(true);
    }
  });

  it('differs between countries of one kind in the country alone', () => {
    for (const country of GALLERY_COUNTRIES) {
      const like = KINDS.find((candidate) => profileOf(candidate) === profileOf(country)) ?? '';
      const [mine, theirs] = [country, like].map((code) => JSON.stringify(fillTemplate(id, answer({ country: code }), 'es', 'gallery')));
      expect(mine).toBe(theirs?.replace(`"value":"${like}"`, `"value":"${country}"`));
    }
  });

  it('can be stored and read again as it is', () => {
    for (const author of LOCALES) {
      const document = fillTemplate(id, answer({ country: 'US' }), author, 'gallery');
      expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, value: document });
    }
  });

  it('puts no two steps on each other', () => {
    for (const channels of CHOICES) {
      const steps = stepsOf(answer({ channels }), id);
      for (const [index, a] of steps.entries())
        for (const b of steps.slice(index + 1))
          expect(Math.abs(a.at.x - b.at.x) < COLUMN * 0.9 && Math.abs(a.at.y - b.at.y) < ROW * 0.9).toBe(false);
    }
  });

  it('sends by the chosen channels in their order, and calls only when calls were chosen', () => {
    for (const channels of CHOICES) {
      const steps = stepsOf(answer({ channels }), id);
      const written = channels.filter((channel) => channel !== 'voice');
      const messages = steps.flatMap((step) => (step.kind === 'message' ? [step.config.channels] : []));
      expect(messages.every((used) => used.join() === written.join())).toBe(true);
      expect(messages.length > 0).toBe(written.length > 0);
      const calls = steps.filter((step) => step.kind === 'task' && step.next['notReached'] !== undefined).length;
      const of = (...types: string[]): number => JOURNEY_TEMPLATES[id].beats.filter((beat) => types.includes(beat.type)).length;
      expect(calls).toBe(!channels.includes('voice') ? 0 : written.length > 0 ? of('call') : of('message', 'test'));
    }
  });

  it('says the same thing in three tones and three languages, each in words of its own', () => {
    const bodies = TONES.flatMap((tone) =>
      fillTemplate(id, answer({ country: 'CO', tone, channels: ['email'] }), 'es', 'gallery').templates.flatMap(({ content }) =>
        LOCALES.map((locale) => content[locale]?.email?.body),
      ),
    );
    expect(new Set(bodies).size).toBe(bodies.length);
  });
});

describe('what the answers change', () => {
  it('a softer tone waits longer and gives a promise more grace', () => {
    const [soft, firm] = (['soft', 'firm'] as const).map((tone) => {
      const steps = stepsOf(answer({ tone }), 'medium');
      const waits = steps.flatMap((step) =>
        step.kind === 'wait' && step.config.until.type === 'events' ? [step.config.until.timeout?.amount ?? 0] : [],
      );
      return { waits, grace: steps.flatMap((step) => (step.kind === 'promise' ? [step.config.graceDays] : [])) };
    });
    expect(soft?.waits).toHaveLength(4);
    soft?.waits.forEach((days, index) => expect(days).toBeGreaterThan(firm?.waits[index] ?? Infinity));
    expect(soft?.grace[0]).toBeGreaterThan(firm?.grace[0] ?? Infinity);
  });

  it('a company is met by the invoice template alone, a consumer by the others', () => {
    const asked = (id: (typeof JOURNEY_TEMPLATE_IDS)[number]) =>
      JSON.stringify(fillTemplate(id, answer({}), 'en', 'gallery').steps['trigger']);
    expect(asked('invoice')).toContain('{"fact":"account.debtType","op":"equals","value":"commercial"}');
    for (const id of ['early', 'medium', 'advanced', 'writtenOff'] as const) expect(asked(id)).toContain('"op":"differs"');
  });

  it('a country without packs, no channel and a channel twice are refused', () => {
    expect(galleryAnswersSchema.safeParse(answer({})).success).toBe(true);
    for (const wrong of [{ country: 'CN' }, { country: 'constructor' }, { channels: [] }, { channels: ['sms', 'sms'] }, { tone: 'harsh' }])
      expect(galleryAnswersSchema.safeParse({ ...answer({}), ...wrong }).success).toBe(false);
  });
});

function answer(change: Partial<GalleryAnswers>): GalleryAnswers {
  return { country: 'MX', channels: ['whatsapp', 'email', 'voice'], tone: 'neutral', ...change };
}

it('divides people by its test apart from every other journey, also from one of the same template', () => {
  const people = Array.from({ length: 4000 }, (_, index) => `per_${index}`);
  const firstArms = (key: string): boolean[] => {
    const document = fillTemplate('early', answer({ country: 'US' }), 'en', key);
    const salts = Object.values(document.steps).flatMap((step) => (step.kind === 'split' ? [step.config.salt] : []));
    expect(salts.length).toBeGreaterThan(0);
    return people.map((person) => bucket(salts[0] ?? '', person) < 0.5);
  };
  const [one, other, again] = [firstArms('jny_one'), firstArms('jny_other'), firstArms('jny_one')];
  expect(again).toEqual(one);
  const alike = one.filter((arm, index) => arm === other[index]).length / people.length;
  expect(alike).toBeGreaterThan(0.47);
  expect(alike).toBeLessThan(0.53);
});
