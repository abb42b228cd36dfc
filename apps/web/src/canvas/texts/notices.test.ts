import { LOCALES } from '@makegood/base';
import { elementsOf, TEMPLATE_CHANNELS, templateParts, type Template } from '@makegood/journey/template';
import { expect, it } from 'vitest';
import { sayable, withNotices } from './notices.ts';
import { textProblems } from './textProblems.ts';

const words = { email: { subject: 'S', body: 'Please write back.' }, sms: { text: 'Please write back.' }, voice: { text: 'Please call.' } };
const bare: Template = { id: 't', name: 'T', purpose: 'reminder', elements: [], content: { en: words, es: words, pt: words } };
const all = sayable([
  'optOutInstructions',
  'debtCollectorDisclosure',
  'collectorIdentification',
  'creditorIdentification',
  'debtAmountAndBasis',
  'paymentOnlyToCreditor',
  'validationNotice',
]);

it('says what is missing in every language and channel, so that it is true to mark it', () => {
  expect(all).toHaveLength(6);
  const said = withNotices(bare, all);
  for (const locale of LOCALES)
    for (const channel of TEMPLATE_CHANNELS) {
      if (channel === 'whatsapp') continue;
      const elements = elementsOf(said, locale, channel);
      // Spoken words are the author's to vouch for.
      expect(elements).toEqual(expect.arrayContaining(channel === 'voice' ? ['miniMiranda'] : [...all]));
    }
  for (const { text } of templateParts(said)) expect(textProblems(text, { unassigned: new Set(), missing: new Map() })).toEqual([]);
  expect(said.content.en?.whatsapp).toBeUndefined();
});

it('says nothing twice', () => {
  const said = withNotices(bare, all);
  expect(
    withNotices(
      said,
      all.filter((element) => element !== 'optOutInstructions'),
    ),
  ).toEqual(said);
  // Nor what was written and only not marked.
  expect(withNotices({ ...said, elements: [] }, all)).toEqual(said);
  expect(withNotices(said, ['optOutInstructions']).content.en?.sms).toEqual(said.content.en?.sms);
});
