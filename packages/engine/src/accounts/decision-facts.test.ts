import { joinCatalogues, say } from '@makegood/base/text';
import { rulesTexts } from '@makegood/rules';
import { expect, it } from 'vitest';
import { packUseTexts } from '../packs/texts.ts';
import { decisionFacts } from './decision-facts.ts';

const facts = {
  at: '2026-12-10T16:00:00.000Z',
  debt: 'acc_4d151mqdc03jpcv1',
  zones: ['America/Los_Angeles', 'America/Phoenix'],
  creditorType: 'bank',
  channel: 'sms',
  identityVerified: true,
  statuses: [],
  consents: ['channelAuthorisation', 'priorExpressConsent', 'channelAuthorisation'],
  history: 2,
  daysPastDue: null,
};

it('tells what was known in words, without ids and machine names', () => {
  const texts = joinCatalogues(rulesTexts, packUseTexts);
  const told = decisionFacts(facts).map(({ label, value }) => {
    const words = (said: typeof label) => (typeof said === 'string' ? said : say(texts, 'en', said));
    return [words(label), value === null ? null : words(value)];
  });
  expect(told).toEqual([
    ['time zones reckoned with', 'America/Los_Angeles and America/Phoenix'],
    ['the creditor', 'a bank'],
    ['the channel', 'text message'],
    ['the identity is verified', 'yes'],
    ['what is on file', 'nothing'],
    ['consents', 'authorisation of this channel and prior express consent'],
    ['earlier contacts', '2'],
    ['the number of days past due', null],
  ]);
});
