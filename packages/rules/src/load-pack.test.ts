import { LOCALES } from '@makegood/base';
import { say } from '@makegood/base/text';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loaded, plainContext, plainDocument, plainRule } from './fuzz/plain.ts';
import { decideSync, loadPack, packsFor, rulesTexts } from './index.ts';
import { packJsonSchema } from './json-schema.ts';
import { PACK_DOCUMENTS } from './packs/index.ts';

const everyDay = (hours: unknown) => ({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours });
const hours = (weekly: unknown, more = {}) => ({ fact: 'moment', operator: 'outsideHours', value: { weekly, ...more } });
const sms = { fact: 'channel', operator: 'equal', value: 'sms' };
const nested = (depth: number): unknown => {
  let condition: unknown = sms;
  for (let level = 0; level < depth; level += 1) condition = { not: condition };
  return condition;
};
const parameter = (values: unknown) => ({ parameters: { calls: { description: 'Calls', unit: 'calls', values } } });
const reference = [{ title: 'A law' }];
const cap = {
  fact: 'history',
  operator: 'capReached',
  value: { max: { parameter: 'calls' }, window: { type: 'lifetime' }, contacts: { channels: ['sms'] } },
};

const calendar = (dates: object, more: readonly object[] = [], coverage = ['2027-01-01', '2027-12-31']) => ({
  ...plainDocument(),
  calendars: [{ id: 'feasts', coverage, dates }, ...more],
});

describe('a bad pack is refused with the place and the reason', () => {
  it.each<[string, unknown, string, RegExp]>([
    ['an empty group', plainDocument({ objects: { any: [] } }), 'rules[0].objects.any', /at least|>=1|small/i],
    [
      'an unknown operator',
      plainDocument({ objects: { fact: 'channel', operator: 'sounds', value: 'sms' } }),
      'rules[0].objects.operator',
      /known are equal/,
    ],
    [
      'an unknown fact',
      plainDocument({ objects: { fact: 'weather', operator: 'equal', value: 'rain' } }),
      'rules[0].objects.fact',
      /"weather" is not a fact/,
    ],
    [
      'an operator for another fact',
      plainDocument({ objects: { fact: 'channel', operator: 'capReached', value: {} } }),
      'rules[0].objects.operator',
      /not an operator for "channel"/,
    ],
    [
      'a word that the fact can never be',
      plainDocument({ objects: { fact: 'channel', operator: 'equal', value: 'pigeon' } }),
      'rules[0].objects.value',
      /"pigeon" is not a value of "channel"/,
    ],
    ['a missing citation', plainDocument({ citations: [] }), 'rules[0].citations', /at least|>=1|small/i],
    ['no citation at all', plainDocument({ citations: undefined }), 'rules[0].citations', /array/],
    [
      'dates reversed in the pack',
      plainDocument({}, { effective: { from: '2027-01-01', to: '2026-01-01' } }),
      'effective',
      /ends before it begins/,
    ],
    [
      'dates reversed in a rule',
      plainDocument({ effective: { from: '2027-01-01', to: '2027-01-01' } }),
      'rules[0].effective',
      /ends before it begins/,
    ],
    [
      'a date that does not exist',
      plainDocument({ effective: { from: '2027-02-30', to: null } }),
      'rules[0].effective.from',
      /existing date/,
    ],
    [
      'overlapping hours',
      plainDocument({
        objects: hours(
          everyDay([
            ['08:00', '12:00'],
            ['11:00', '18:00'],
          ]),
        ),
      }),
      'rules[0].objects.value.weekly.mon',
      /must not overlap/,
    ],
    [
      'hours that end before they begin',
      plainDocument({ objects: hours(everyDay([['21:00', '08:00']])) }),
      'rules[0].objects.value.weekly.mon',
      /end after they begin/,
    ],
    ['a weekday left out', plainDocument({ objects: hours({ mon: [['08:00', '12:00']] }) }), 'rules[0].objects.value.weekly.tue', /array/],
    [
      'a calendar that is not there',
      plainDocument({ objects: hours(everyDay([]), { holidays: { calendar: 'moon', windows: [] } }) }),
      'rules[0].objects.value',
      /"moon" is not a calendar/,
    ],
    ['a parameter that is not there', plainDocument({ objects: cap }), 'rules[0].objects.value', /"calls" is not a parameter/],
    [
      'parameter dates out of order',
      plainDocument(
        { objects: cap },
        parameter([
          { from: '2027-01-01', value: 1, reference },
          { from: '2026-01-01', value: 2, reference },
        ]),
      ),
      'parameters.calls.values',
      /order of their dates/,
    ],
    [
      'a parameter without a reference',
      plainDocument({ objects: cap }, parameter([{ from: null, value: 1, reference: [] }])),
      'parameters.calls.values[0].reference',
      /at least|>=1|small/i,
    ],
    ['a condition nested without end', plainDocument({ objects: nested(10_000) }), 'rules[0].objects.not', /more than 40 levels deep/],
    [
      'a document nested where nobody looks',
      { ...plainDocument(), note: JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) },
      'note[0][0][0]',
      /more than 40 levels deep/,
    ],
    [
      'a group of hundreds of thousands',
      plainDocument({ objects: { any: Array.from({ length: 100_000 }, () => ({ fact: 'channel', operator: 'equal', value: 'sms' })) } }),
      '',
      /more than 200000 values/,
    ],
    [
      'a group of more than people can read',
      plainDocument({ objects: { any: Array.from({ length: 101 }, () => sms) } }),
      'rules[0].objects.any',
      /100/,
    ],
    [
      'a thousand and one rules',
      plainDocument({}, { rules: Array.from({ length: 1_001 }, (_, index) => ({ ...plainRule(), id: `r${index}` })) }),
      'rules',
      /1000/,
    ],
    ['a title of a megabyte', plainDocument({ title: 'x'.repeat(1_000_000) }), 'rules[0].title', /300/],
    ['what is no document', null, '', /object/],
    ['a text', 'us', '', /object/],
    ['an id used twice', plainDocument({}, { rules: [plainRule(), plainRule()] }), 'rules[1].id', /used twice/],
    [
      'an exception to a rule of another pack',
      plainDocument({ effect: 'permit', exceptTo: ['us.regf.cease'] }),
      'rules[0].exceptTo[0]',
      /not a rule of this pack/,
    ],
    ['an exception to nothing', plainDocument({ effect: 'permit' }), 'rules[0].exceptTo', /is needed/],
    ['an exception that blocks', plainDocument({ exceptTo: ['test.rule'] }), 'rules[0].exceptTo', /belongs to rules with effect "permit"/],
    ['a rule that decides nothing', plainDocument({ objects: undefined }), 'rules[0].objects', /is needed/],
    ['an unsure rule that decides', plainDocument({ confidence: 'unsure' }), 'rules[0].state', /what is unsure does not decide/],
    ['an unknown name', plainDocument({ severity: 'high' }), 'rules[0].severity', /not a known name/],
    ['an unknown channel', plainDocument({ channels: ['pigeon'] }), 'rules[0].channels[0]', /pigeon/],
    ['a place that does not exist', plainDocument({}, { jurisdiction: 'ZZ' }), 'jurisdiction', /jurisdiction code/],
    ['a zone that does not exist', plainDocument({}, { zone: 'Mars/Base' }), 'zone', /time zone/],
    ['not a pack', 'rules', '', /object/],
    [
      'a holiday on a day that does not exist',
      calendar({ '2027-02-30': 'Carnival' }),
      'calendars[0].dates.2027-02-30',
      /not an existing date/,
    ],
    ['a holiday of a year that nobody looked at', calendar({ '2028-01-01': 'New Year' }), 'calendars[0].dates.2028-01-01', /lies outside/],
    ['two calendars of one name', calendar({}, calendar({}).calendars), 'calendars[1].id', /used twice/],
    ['a calendar that ends before it begins', calendar({}, [], ['2027-01-01', '2026-01-01']), 'calendars[0].coverage', /ends before/],
  ])('%s', (_, document, path, reason) => {
    const result = loadPack(document);
    if (result.ok) throw new Error('It was taken');
    expect(result.error.map((issue) => issue.path)).toContain(path);
    const issue = result.error.find((one) => one.path === path);
    expect(issue?.reason).toMatch(reason);
    // And people are told in their own language, not in that of programs.
    const told = LOCALES.map((locale) => issue && say(rulesTexts, locale, issue.message));
    expect(new Set(told).size).toBe(LOCALES.length);
    expect(told.join()).not.toMatch(/undefined|rules\.|what may stand here/);
  });
});

describe('a pack', () => {
  it('is known by the hash of its content, whatever the order of its names', () => {
    const document = plainDocument();
    const reordered = Object.fromEntries(Object.entries(document).reverse());
    expect(loaded(reordered).hash).toBe(loaded(document).hash);
    expect(loaded(plainDocument({ title: 'Another rule' })).hash).not.toBe(loaded(document).hash);
  });
  it('decides by the parameter of the day', () => {
    const pack = loaded(
      plainDocument(
        {
          effect: 'defer',
          objects: { ...cap, value: { ...cap.value, contacts: { channels: ['voiceCall'] }, window: { type: 'calendar', unit: 'day' } } },
        },
        parameter([
          { from: null, value: 1, reference },
          { from: '2026-11-11', value: 2, reference },
        ]),
      ),
    );
    const call = (day: string) =>
      plainContext({
        contact: { at: `${day}T12:00:00-05:00` },
        history: [{ at: `${day}T10:00:00-05:00`, channel: 'voiceCall', outcome: 'noAnswer' }],
      });
    expect(decideSync([pack], call('2026-11-10'))).toMatchObject({ verdict: 'defer', until: Date.parse('2026-11-11T00:00:00-05:00') });
    expect(decideSync([pack], call('2026-11-11')).verdict).toBe('allow');
  });
  it('is in force from the first to before the last day, in its own zone', () => {
    const pack = loaded(plainDocument({ effective: { from: '2026-11-10', to: '2026-11-12' } }));
    const verdictAt = (at: string) => decideSync([pack], plainContext({ contact: { at } })).verdict;
    expect(verdictAt('2026-11-09T23:59:59-05:00')).toBe('allow');
    expect(verdictAt('2026-11-10T00:00:00-05:00')).toBe('block');
    expect(verdictAt('2026-11-11T23:59:59-05:00')).toBe('block');
    expect(verdictAt('2026-11-12T00:00:00-05:00')).toBe('allow');
  });
  it('does not decide by its drafts', () => {
    expect(decideSync([loaded(plainDocument({ state: 'draft', confidence: 'unsure' }))], plainContext()).verdict).toBe('allow');
  });
  it('lifts its own rules by exceptions, and no other pack’s', () => {
    const exception = plainRule({
      id: 'test.exception',
      effect: 'permit',
      exceptTo: ['test.rule'],
      objects: { fact: 'recipient', operator: 'equal', value: 'attorney' },
    });
    const lenient = loaded(plainDocument({}, { rules: [plainRule(), exception] }));
    const strict = loaded(plainDocument({ id: 'strict.rule' }, { id: 'strict' }));
    const toLawyer = plainContext({ contact: { recipient: 'attorney' } });
    expect(decideSync([lenient], plainContext()).verdict).toBe('block');
    expect(decideSync([lenient], toLawyer)).toMatchObject({
      verdict: 'allow',
      agreed: [{ ruleId: 'test.rule', liftedBy: 'test.exception' }],
    });
    expect(decideSync([lenient, strict], toLawyer).objections.map(({ ruleId }) => ruleId)).toEqual(['strict.rule']);
  });
  it('with an exception that cannot be told lifts nothing and forbids nothing', () => {
    const exception = plainRule({
      id: 'test.exception',
      effect: 'permit',
      exceptTo: ['test.rule'],
      objects: { fact: 'lineType', operator: 'equal', value: 'mobile' },
    });
    const pack = loaded(plainDocument({}, { rules: [plainRule(), exception] }));
    expect(decideSync([pack], plainContext()).verdict).toBe('allow');
    expect(decideSync([pack], plainContext({ contact: { lineType: undefined } }))).toMatchObject({ verdict: 'block', unknown: [] });
    expect(decideSync([pack], plainContext({ contact: { channel: 'sms', lineType: undefined } })).verdict).toBe('allow');
  });
  it('of a firm or provider covers every place that the law’s packs cover, and none alone', () => {
    const firm = loaded(plainDocument({}, { id: 'firm-test', scope: 'firm', jurisdiction: null }));
    const us = loaded(plainDocument({ channels: ['sms'] }, { id: 'us-test' }));
    expect(packsFor('US-GA', [firm, us]).map(({ pack }) => pack.id)).toEqual(['us-test', 'firm-test']);
    expect(decideSync([firm], plainContext({ contact: { channel: 'email' } }))).toMatchObject({
      verdict: 'block',
      unknown: ['jurisdiction: US'],
    });
  });
});

describe('the JSON Schema', () => {
  const schema = packJsonSchema();
  // An independent reader of JSON Schema, so that the document itself is what is tested.
  const reader = z.fromJSONSchema(schema);
  it('is 2020-12 and closed', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.additionalProperties).toBe(false);
  });
  it('takes every built-in pack', () => {
    for (const document of PACK_DOCUMENTS) expect(reader.safeParse(document).success).toBe(true);
  });
  it('refuses what is not one', () => {
    expect(reader.safeParse(plainDocument()).success).toBe(true);
    expect(reader.safeParse(plainDocument({ objects: { any: [] } })).success).toBe(false);
    expect(reader.safeParse(plainDocument({ objects: { fact: 'channel', operator: 'equal', value: 'pigeon' } })).success).toBe(false);
    expect(reader.safeParse(plainDocument({ citations: [] })).success).toBe(false);
    expect(reader.safeParse(plainDocument({ severity: 'high' })).success).toBe(false);
  });
});
