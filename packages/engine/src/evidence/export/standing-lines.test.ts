import { DAY, instant, type Locale } from '@makegood/base';
import { CONSENT_TYPES } from '@makegood/rules';
import { PREFERENCE_KINDS } from '@makegood/contract';
import { sampleId, sampleZone } from '@makegood/store/samples';
import type { Consent, Preference } from '@makegood/store';
import { describe, expect, it } from 'vitest';
import { exportWords } from './export-words.ts';
import { consentLine, wishLine } from './standing-lines.ts';

const AT = instant(Date.UTC(2026, 10, 10, 15));
const zone = sampleZone('America/New_York');
const wordsIn = (locale: Locale) => exportWords(locale, zone);
const person = { workspaceId: sampleId('workspace', 'ws_lines'), personId: sampleId('person', 'per_lines') };

const consent = (more: Partial<Consent> = {}): Consent => ({
  ...person,
  id: sampleId('consent', 'cns_lines'),
  type: 'offHoursConsent',
  channel: 'voice',
  address: null,
  given: true,
  at: AT,
  expiresAt: null,
  revokedAt: null,
  revokedBy: null,
  source: 'import',
  wording: null,
  details: null,
  evidence: null,
  ...more,
});
const wish = (more: Partial<Preference> = {}): Preference => ({
  ...person,
  id: sampleId('preference', 'prf_lines'),
  type: 'inconvenientTimes',
  channel: 'voice',
  details: { weekdays: ['mon', 'tue'], daily: [['09:00', '12:00']] },
  since: AT,
  until: null,
  source: 'import',
  evidence: { form: 'oral' },
  withdrawnAt: null,
  withdrawnBy: null,
  ...more,
});

describe('what stands of a person, in the lines of an export', () => {
  it('says kinds, channels, days and hours as people call them', () => {
    expect(consentLine(consent(), 'Ana Lima', wordsIn('es'))).toMatch(
      /^Consentimiento: Contacto a otras horas, llamada, .*, de Ana Lima; retirado: nunca$/,
    );
    expect(consentLine(consent({ given: false, channel: null }), 'Ana Lima', wordsIn('pt'))).toMatch(
      /^Recusa: Contato em outros horários, todos os canais, /,
    );
    expect(wishLine(wish({ until: instant(AT + DAY) }), wordsIn('en'))).toMatch(
      /^Wish: Not at these times, call, Monday, Tuesday, 09:00–12:00, since Nov 10, 2026, .*, until Nov 11, 2026, .*; withdrawn: never$/,
    );
    expect(wishLine(wish({ type: 'language', channel: null, details: { language: 'pt' } }), wordsIn('es'))).toMatch(
      /^Deseo: Prefiere un idioma, portugués, desde /,
    );
  });

  it('has no code of any kind in it, in no language', () => {
    for (const locale of ['en', 'es', 'pt'] as const) {
      for (const type of CONSENT_TYPES) expect(consentLine(consent({ type }), '', wordsIn(locale))).not.toMatch(new RegExp(type));
      for (const type of PREFERENCE_KINDS)
        expect(wishLine(wish({ type, details: {} }), wordsIn(locale))).not.toMatch(/[a-z][A-Z]|engine\./);
    }
  });
});
