import { message, type Locale } from '@makegood/base';
import type { AnswerOf, Api, GalleryRule } from '@makegood/contract';
import type { JourneyDocument } from '@makegood/journey';
import {
  fillTemplate,
  GALLERY_COUNTRIES,
  galleryAnswersSchema,
  galleryWords,
  isGalleryCountry,
  JOURNEY_TEMPLATE_IDS,
  JOURNEY_TEMPLATES,
} from '@makegood/journey/gallery';
import type { ChannelId } from '@makegood/messaging';
import { packsFor, rulesInForce, titleWords, type LoadedPack } from '@makegood/rules';
import { RULE_CHANNEL } from '../gate/rule-words.ts';
import { packsInForce } from '../packs/packs-in-force.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';

export function listGallery({ caller }: Pick<Desk, 'caller'>): AnswerOf<Api['journeyGallery']['list']> {
  const say = galleryWords(caller.locale);
  return {
    items: JOURNEY_TEMPLATE_IDS.map((id) => ({
      id,
      name: say(`${id}.title`),
      summary: say(`${id}.summary`),
      daysPastDue: JOURNEY_TEMPLATES[id].daysPastDue,
    })),
    countries: [...GALLERY_COUNTRIES],
  };
}

/**
 * A journey from the gallery, its steps named in the author's language, its tests keyed by the journey's id.
 * @throws Problem `notFound` for a template that is not there, `refused` for a country whose law nobody has looked at
 */
export function galleryDocument(template: string, answers: unknown, author: Locale, journey: string): JourneyDocument {
  const id = JOURNEY_TEMPLATE_IDS.find((known) => known === template);
  if (!id) throw new Problem('notFound', message('engine.journey.unknownTemplate'));
  const read = galleryAnswersSchema.safeParse(answers);
  if (read.success) return fillTemplate(id, read.data, author, journey);
  throw new Problem(
    'refused',
    message(
      read.error.issues.some(({ path }) => path[0] === 'country') ? 'engine.journey.noTextsForCountry' : 'engine.journey.channelTwice',
    ),
  );
}

/**
 * The rules that would decide about contacts in a country, as they stand in the workspace today.
 * @throws Problem `notFound` for a country whose law nobody has looked at
 */
export async function galleryRules(desk: Desk, country: string): Promise<AnswerOf<Api['journeyGallery']['country']>> {
  if (!isGalleryCountry(country)) throw new Problem('notFound', message('engine.journey.noTextsForCountry'));
  const loaded = (await packsInForce(desk.store, desk.workspace.id, desk.now)).flatMap((pack) => pack.loaded ?? []);
  const national = packsFor(country, loaded);
  const local = loaded.filter(({ pack }) => pack.jurisdiction?.startsWith(`${country}-`));
  return {
    packs: [...national, ...local].map((pack) => ({
      id: pack.pack.id,
      title: titleWords(pack.pack),
      jurisdiction: pack.pack.jurisdiction,
      rules: rulesInForce(pack, desk.now).length,
    })),
    rules: national.flatMap((pack) => decidingRules(pack, desk)),
  };
}

function decidingRules(pack: LoadedPack, { now }: Pick<Desk, 'now'>): GalleryRule[] {
  return rulesInForce(pack, now).flatMap(({ rule, sentence }) => {
    const channels = CHANNELS.filter((channel) => rule.channels.includes(RULE_CHANNEL[channel]));
    const decides = rule.effect === 'block' || rule.effect === 'defer' || rule.effect === 'review';
    if (!decides || channels.length === 0) return [];
    return [{ pack: pack.pack.id, id: rule.id, title: titleWords(rule), sentence, kind: rule.kind, channels }];
  });
}

const CHANNELS: readonly ChannelId[] = ['email', 'sms', 'whatsapp', 'voice'];
