import { LOCALES, instant, type Instant, type Locale } from '@makegood/base';
import { candidateZones, COUNTRIES, instantAt, parseMinute, type Zone } from '@makegood/calendar';
import { DEBT_TYPES } from '@makegood/journey';
import {
  fillTemplate,
  GALLERY_COUNTRIES,
  galleryCountry,
  JOURNEY_TEMPLATE_IDS,
  TONES,
  type GalleryAnswers,
} from '@makegood/journey/gallery';
import type { Template } from '@makegood/journey/template';
import type { ChannelId } from '@makegood/messaging';
import { builtInPacks, CONSENT_TYPES, coversResidence, CREDITOR_TYPES, DEBT_TYPES as DEBTS_OF_RULES, type Decision } from '@makegood/rules';
import type { ContactSnapshot, PaymentPromise, Workspace } from '@makegood/store';
import { AT, sampleCurrency, sampleDate, sampleId } from '@makegood/store/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callWords, OF_A_CALL, type ContactWords } from '../gate/contact-words.ts';
import { composeMessage } from '../gate/compose-message.ts';
import { rulePurpose } from '../gate/rule-words.ts';
import { decideContact } from '../gate/decide-contact.ts';
import { contact, LINK_KEY, openPortfolio } from '../gate/gate.fixture.ts';
import { wordsOf } from '../gate/message-elements.ts';

/**
 * The gallery held against every law of the release: each text in each tone, language and channel, rendered and decided as
 * the gate does it, for a debtor in each place that has a pack, at eleven on a Tuesday morning.
 */
const PACKS = builtInPacks();
const PLACES = [
  ...new Set([...GALLERY_COUNTRIES, ...PACKS.flatMap(({ pack }) => (pack.scope === 'jurisdiction' ? [pack.jurisdiction ?? ''] : []))]),
].filter((place) => place !== '' && place !== 'EU');
const WRITTEN = ['email', 'sms', 'whatsapp'] as const satisfies readonly ChannelId[];

let workspace: Workspace;
let debtor: ContactSnapshot;
let close: () => Promise<void>;

beforeAll(async () => {
  const { store, close: end } = await openPortfolio();
  close = end;
  const known = await store.workspaces.get('ws_one');
  const snapshot = await store.ledger.snapshot({ workspace: 'ws_one', person: 'per_one', account: 'acc_one', since: instant(0) });
  if (!known || !snapshot) throw new Error('the sample portfolio lacks its debtor');
  [workspace, debtor] = [known, snapshot];
});
afterAll(() => close());

const promise: PaymentPromise = {
  id: sampleId('promise', 'prm_one'),
  workspaceId: sampleId('workspace', 'ws_one'),
  accountId: sampleId('account', 'acc_one'),
  personId: sampleId('person', 'per_one'),
  minor: 5_000,
  currency: sampleCurrency('USD'),
  madeAt: AT,
  dueDate: sampleDate('2026-11-20'),
  status: 'open',
  settledAt: null,
  settledBy: null,
  source: 'agent',
};

type Said = { readonly of: string; readonly channel: ChannelId; readonly purpose: Template['purpose']; readonly words: ContactWords };

/** The countries whose texts say most and least besides; in these every tone is read, in the others that they share one. */
const WHOLLY = ['US', 'CO'];

/** What the gate sees of every text that a country's journeys can send. */
function saidIn(country: string): Said[] {
  const locales = WHOLLY.includes(country) ? LOCALES : [galleryCountry(country).language];
  return JOURNEY_TEMPLATE_IDS.flatMap((id) =>
    (WHOLLY.includes(country) ? TONES : (['neutral'] as const)).flatMap((tone) => {
      const answers: GalleryAnswers = { country, channels: [...WRITTEN], tone };
      return fillTemplate(id, answers, 'en', 'gallery').templates.flatMap((template) =>
        WRITTEN.flatMap((channel) =>
          locales.map((locale) => saidBy(`${id} ${template.id} ${tone} ${channel} ${locale}`, template, channel, locale)),
        ),
      );
    }),
  );
}

function saidBy(of: string, template: Template, channel: ChannelId, locale: Locale): Said {
  const person = { ...debtor.person, language: locale };
  const composed = composeMessage(contact({ template, channel }), workspace, { ...debtor, person }, promise, {
    linkKey: LINK_KEY,
    publicAddress: null,
  });
  if (!composed.ok) throw new Error(`${of}: ${composed.error}`);
  return { of, channel, purpose: template.purpose, words: wordsOf(template, composed.value.rendered, rulePurpose(template.purpose)) };
}

const countryOf = (place: string): string => place.slice(0, 2);

function zoneOf(place: string): Zone {
  const [country = '', part] = place.split('-');
  const zone = candidateZones({ country, ...(part === undefined ? {} : { subdivision: `${country}-${part}` }) })[0];
  if (!zone) throw new Error(`no zone for ${place}`);
  return zone;
}

const TUESDAY = sampleDate('2026-11-10');
const elevenIn = (zone: Zone): Instant => instantAt(TUESDAY, parseMinute('11:00') ?? 0, zone);

/** What New York asks of a consent to e-mail (23 NYCRR 1.6). */
const IN_WRITING = { givenTo: 'thisCollector', addressVoluntarilyProvided: true, affirmedNotEmployer: true } as const;

/** The same debtor in another place, who agreed to be contacted in every way and was sent the first notice. */
function livingIn(place: string, creditorType: ContactSnapshot['account']['creditorType'], noticed = true): ContactSnapshot {
  const zone = zoneOf(place);
  const account = { ...debtor.account, creditorType, noticeSentOn: noticed ? sampleDate('2026-09-10') : null };
  return {
    ...debtor,
    person: { ...debtor.person, country: countryOf(place), jurisdiction: place, subdivision: null, zone },
    account,
    accounts: [account],
    consents: CONSENT_TYPES.map((type, index) => ({
      id: sampleId('consent', `cns_c${index}`),
      workspaceId: debtor.person.workspaceId,
      personId: debtor.person.id,
      type,
      channel: null,
      address: null,
      given: true,
      at: instant(AT - 86_400_000 * 90),
      expiresAt: null,
      revokedAt: null,
      revokedBy: null,
      source: 'test',
      wording: null,
      details: type === 'writtenEmailConsent' ? IN_WRITING : null,
      evidence: null,
    })),
  };
}

const decisionOn = (said: Omit<Said, 'of'>, snapshot: ContactSnapshot, place: string): Promise<Decision> => {
  const address = snapshot.addresses.find(({ kind }) => kind === (said.channel === 'email' ? 'email' : 'phone'));
  if (!address) throw new Error('the debtor has no address');
  return decideContact({ packs: PACKS, missing: [] }, snapshot, {
    at: elevenIn(zoneOf(place)),
    channel: said.channel,
    address,
    purpose: rulePurpose(said.purpose),
    words: said.words,
    key: null,
  });
};

/** Texts of which the gate sees the same are decided once. */
const distinct = (texts: readonly Said[]): Said[] => [
  ...new Map(texts.map((said) => [JSON.stringify([said.channel, said.purpose, said.words]), said] as const)).values(),
];

const refused = (of: string, decision: Decision): string[] =>
  decision.verdict === 'allow'
    ? []
    : [`${of}: ${decision.verdict} ${[...decision.objections.map(({ ruleId }) => ruleId), ...decision.unknown].join(' ')}`];

describe('the gallery and the law', () => {
  it('offers every country whose law the release knows, and none besides', () => {
    expect([...GALLERY_COUNTRIES].sort()).toEqual(COUNTRIES.filter((country) => coversResidence(PACKS, country)).sort());
    expect([...DEBT_TYPES].sort()).toEqual([...DEBTS_OF_RULES].sort());
  });

  it('lets every text through everywhere, whoever collects', async () => {
    const texts = new Map<string, Said[]>();
    const wrong: string[] = [];
    for (const place of PLACES) {
      const country = countryOf(place);
      const profile = JSON.stringify(galleryCountry(country));
      const like = WHOLLY.find((whole) => JSON.stringify(galleryCountry(whole)) === profile) ?? country;
      const said = texts.get(profile) ?? distinct(saidIn(like));
      texts.set(profile, said);
      for (const creditorType of CREDITOR_TYPES) {
        const snapshot = livingIn(place, creditorType);
        for (const one of said) wrong.push(...refused(`${place} ${creditorType} ${one.of}`, await decisionOn(one, snapshot, place)));
        const call = { channel: 'voice', purpose: 'collection', words: callWords(OF_A_CALL, 'shown') } as const;
        wrong.push(...refused(`${place} ${creditorType} call`, await decisionOn(call, snapshot, place)));
      }
    }
    expect([...texts.values()].flat().flatMap(({ words }) => words.contains)).toEqual([]);
    expect(wrong).toEqual([]);
  });

  it('would stop what a place asks for and the texts of another do not say', async () => {
    const objections = async (from: string, place: string): Promise<string[]> => {
      const decisions = await Promise.all(
        distinct(saidIn(from)).map((said) => decisionOn(said, livingIn(place, 'thirdPartyCollector'), place)),
      );
      return [...new Set(decisions.flatMap((decision) => decision.objections.map(({ ruleId }) => ruleId)))];
    };
    expect(await objections('CO', 'US')).toEqual(['us.regf.disclosure-initial']);
    expect(await objections('CO', 'MX')).toEqual(['mx.condusef.identification']);
  });

  it('before a first notice is out, nothing but the notice is missing', async () => {
    const rules = new Set<string>();
    for (const place of ['DE', 'ES', 'FR', 'US', 'CA-ON'])
      for (const said of distinct(saidIn(countryOf(place)))) {
        const decision = await decisionOn(said, livingIn(place, 'thirdPartyCollector', false), place);
        for (const { ruleId } of decision.objections) rules.add(ruleId);
        expect(galleryCountry(countryOf(place)).sayNotice).toBe(true);
      }
    expect([...rules].sort()).toEqual([
      'ca-on.notice-wait-6',
      'de.rdg-13a',
      'eu.npl.first-notice',
      'fr.cpce-r124',
      'us.regf.validation-notice',
    ]);
  });

  it('whoever never said what they read is written to in the language of the country', () => {
    const [template] = fillTemplate('early', { country: 'MX', channels: ['sms'], tone: 'soft' }, 'en', 'gallery').templates;
    if (!template) throw new Error('no text');
    const to = (country: string): string | null => {
      const person = { ...debtor.person, language: null, country };
      const settings = { linkKey: LINK_KEY, publicAddress: null };
      const composed = composeMessage(contact({ template, channel: 'sms' }), workspace, { ...debtor, person }, null, settings);
      return composed.ok ? composed.value.rendered.locale : null;
    };
    expect(['MX', 'BR', 'US', 'DE'].map(to)).toEqual(['es', 'pt', 'en', 'en']);
  });
});
