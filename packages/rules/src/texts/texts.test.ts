import { LOCALES, type Message } from '@makegood/base';
import { say } from '@makegood/base/text';
import { parseZone } from '@makegood/calendar';
import { describe, expect, it } from 'vitest';
import { compilePack } from '../compile-pack.ts';
import { FLAT_FACTS, FLAT_FACT_NAMES, SCENE_FACT_NAMES } from '../facts.ts';
import { builtInPacks, decideSync, packsFor, parseContext } from '../index.ts';
import { OPERATORS } from '../operators/registry.ts';
import { EFFECTS, PACK_STATES } from '../pack.ts';
import { objectionSentence } from '../sentences/objection-sentence.ts';
import {
  CHANNELS,
  CONFIDENCES,
  CONSENT_TYPES,
  CONTENT_CLAIMS,
  CONTENT_ELEMENTS,
  CREDITOR_TYPES,
  LEGAL_FORCES,
  OUTCOMES,
  RULE_KINDS,
  STATUSES,
  VERDICTS,
} from '../vocabulary.ts';
import { rulesTexts } from './index.ts';

const inEnglish = (message: Message): string => say(rulesTexts, 'en', message);

const NOON = Date.parse('2026-11-23T12:00:00Z');

describe('every word', () => {
  const ids = [
    ...FLAT_FACT_NAMES.flatMap((name) => {
      const fact = FLAT_FACTS[name];
      const own = [`rules.fact.${name}`];
      if (fact.type === 'yesNo') return [...own, `rules.fact.${name}.yes`, `rules.fact.${name}.no`];
      return fact.type === 'number' ? own : [...own, ...fact.values.map((value) => `rules.word.${value}`)];
    }),
    ...SCENE_FACT_NAMES.map((name) => `rules.fact.${name}`),
    ...OPERATORS.map((operator) => `rules.operator.${operator.name}`),
    ...STATUSES.map((name) => `rules.status.${name}`),
    ...CONSENT_TYPES.map((name) => `rules.consent.${name}`),
    ...OUTCOMES.map((name) => `rules.outcome.${name}`),
    ...RULE_KINDS.map((name) => `rules.kind.${name}`),
    ...LEGAL_FORCES.map((name) => `rules.force.${name}`),
    ...VERDICTS.map((name) => `rules.verdict.${name}`),
    ...EFFECTS.map((name) => `rules.effect.${name}`),
    ...PACK_STATES.map((name) => `rules.state.${name}`),
    ...CONFIDENCES.map((name) => `rules.confidence.${name}`),
    ...[...CONTENT_ELEMENTS, ...CONTENT_CLAIMS, ...CREDITOR_TYPES, ...CHANNELS].map((name) => `rules.word.${name}`),
  ];
  it.each(LOCALES)('has a text in %s', (locale) => {
    for (const id of ids) expect(rulesTexts[locale][id], id).toBeTypeOf('string');
  });
});

describe('every built-in rule', () => {
  it.each(LOCALES)('is a sentence in %s', (locale) => {
    for (const pack of builtInPacks()) {
      for (const { rule, sentence } of compilePack(pack).at(NOON).rules) {
        const text = say(rulesTexts, locale, sentence);
        expect(text, rule.id).not.toMatch(/[{}]|undefined|\[object|rules\./);
        expect(text.length, rule.id).toBeGreaterThan(10);
      }
    }
  });
  it('reads as a person would say it', () => {
    const sentences = new Map(
      builtInPacks().flatMap((pack) =>
        compilePack(pack)
          .at(NOON)
          .rules.map(({ rule, sentence }) => [rule.id, inEnglish(sentence)] as const),
      ),
    );
    expect(sentences.get('us.regf.contact-window')).toBe("No contact before 8:00 or after 21:00 in the person's local time");
    expect(sentences.get('us.regf.call-cap-7in7')).toBe('At most 7 calls in 7 days about one debt');
    expect(sentences.get('co.contact-window')).toBe(
      "Contact only Monday to Friday 7:00–19:00 and Saturday 8:00–15:00, in the person's local time, not on holidays",
    );
    expect(sentences.get('ru.call-caps')).toBe('At most 1 call a day. At most 2 calls a week. At most 8 calls a month');
    expect(sentences.get('us.regf.cease')).toBe(
      'When the purpose is not notice of a specific remedy or notice that collection ends: no contact if the person told us in writing to cease',
    );
    expect(sentences.get('firm.vulnerable')).toMatch(/: a person decides if the person is vulnerable/);
  });
});

describe('an objection', () => {
  it('is told with the numbers of its case and the way out', () => {
    const call = (at: string) => ({ at, channel: 'voiceCall', outcome: 'noAnswer' });
    const parsed = parseContext({
      creditorType: 'thirdPartyCollector',
      debtor: { timezone: 'America/New_York', residence: 'US-GA' },
      debt: { daysPastDue: 60, type: 'consumerCredit' },
      contact: {
        channel: 'voiceCall',
        at: '2026-11-08T18:00:00-05:00',
        dialMode: 'manual',
        lineType: 'mobile',
        recipient: 'debtor',
        purpose: 'collection',
      },
      history: [2, 3, 4, 5, 6, 7, 8].map((day) => call(`2026-11-0${day}T10:00:00-05:00`)),
    });
    const zone = parseZone('America/New_York');
    if (!parsed.ok || !zone) throw new Error('fixture');
    const law = builtInPacks().filter(({ pack }) => pack.scope !== 'firm');
    const [objection] = decideSync(packsFor('US-GA', law), parsed.value).objections;
    if (!objection) throw new Error('no objection');
    expect(inEnglish(objectionSentence(objection, zone))).toBe(
      'At most 7 calls in 7 days about one debt (this would be the 8th). Allowed from Monday, November 9, 0:00 (New York time)',
    );
    expect(say(rulesTexts, 'es', objectionSentence(objection, zone))).toBe(
      'Máximo 7 llamadas en 7 días por una misma deuda (sería el número 8). Permitido desde lunes 9 de noviembre, 0:00 (hora de New York)',
    );
    expect(say(rulesTexts, 'pt', objectionSentence(objection, zone))).toBe(
      'No máximo 7 ligações em 7 dias sobre uma mesma dívida (este seria o 8º). Permitido a partir de segunda-feira, 9 de novembro, 0:00 (horário de New York)',
    );
  });
});
