import type { ChannelId } from '@makegood/journey';
import { describe, expect, it } from 'vitest';
import { freshTemplate } from '../../apps/web/src/canvas/texts/templates.ts';
import { days, end, journey, message, start } from './draw.ts';
import { runScenario } from './run-scenario.ts';
import { debtor } from './scenario.ts';

const written = ['email', 'sms', 'whatsapp'] as const;
const blank = journey({}, { templates: [] });

/** A journey whose only words are those that the canvas begins a message with. */
const asBegun = (channel: ChannelId) =>
  journey(
    {
      begin: start('remind'),
      remind: message({ delivered: 'over', blocked: 'stopped' }, { channels: [channel], giveUpAfter: days(3) }),
      over: end(),
      stopped: end('stopped'),
    },
    { templates: [freshTemplate(blank, 'reminder', 'Reminder', [channel])] },
  );

const yes = written.map((channel) => ({ type: 'channelAuthorisation', channel, at: '2026-10-01T00:00:00Z', given: true }));
const PLACES = {
  'the United States': debtor({ person: { firstName: 'Ann' } }),
  Mexico: debtor({
    person: {
      firstName: 'Ana',
      language: 'es',
      country: 'MX',
      subdivision: undefined,
      timezone: 'America/Mexico_City',
      mobile: '+52 55 0000 0123',
      addressesGiven: 'yes',
    },
    account: { currency: 'MXN', creditor: 'Primer Banco' },
  }),
  Colombia: debtor({
    person: {
      firstName: 'Ana',
      language: 'es',
      country: 'CO',
      subdivision: undefined,
      timezone: 'America/Bogota',
      mobile: '+57 300 0000123',
      addressesGiven: 'yes',
    },
    account: { currency: 'COP', creditor: 'Primer Banco' },
    consents: yes,
  }),
  Brazil: debtor({
    person: {
      firstName: 'Ana',
      language: 'pt',
      country: 'BR',
      subdivision: 'SP',
      timezone: 'America/Sao_Paulo',
      mobile: '+55 11 90000 0123',
      addressesGiven: 'yes',
    },
    account: { currency: 'BRL', creditor: 'Primeiro Banco' },
  }),
} as const;

describe('the first words of a new message say what the rules ask for', () => {
  it.each(Object.entries(PLACES).flatMap(([place, subject]) => written.map((channel) => ({ place, subject, channel }))))(
    'in $place by $channel',
    async ({ subject, channel }) => {
      const ran = await runScenario(
        {
          name: channel,
          journey: asBegun(channel),
          subject,
          story: [],
          from: '2026-11-10T17:00:00Z',
          until: '2026-11-14T00:00:00Z',
          shows: [],
        },
        'simulation',
      );
      expect(ran.received, ran.trace).toHaveLength(1);
    },
  );
});
