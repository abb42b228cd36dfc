import { describe, expect, it } from 'vitest';
import { suggestFields } from '../detect/suggest-fields.ts';
import { readConsent } from './consent.ts';

describe('what a cell says of consent', () => {
  it.each([
    ['yes', true],
    ['Sí', true],
    ['SIM', true],
    ['x', true],
    ['1', true],
    ['VERDADERO', true],
    ['✓', true],
    ['Autorizado', true],
    ['no', false],
    ['Não', false],
    ['0', false],
    ['FALSO', false],
    ['opt-out', false],
    ['No autorizado', false],
  ])('%s', (text, given) => {
    expect(readConsent(text, 'dmy')).toEqual({ ok: true, value: { given, on: null, written: false } });
  });
  it('a day is the day of a yes; a word beside it says what happened on that day', () => {
    expect(readConsent('03/04/2026', 'dmy')).toEqual({ ok: true, value: { given: true, on: '2026-04-03', written: false } });
    expect(readConsent('03/04/2026', 'mdy')).toEqual({ ok: true, value: { given: true, on: '2026-03-04', written: false } });
    expect(readConsent('no 2026-04-03', 'ymd')).toEqual({ ok: true, value: { given: false, on: '2026-04-03', written: false } });
    expect(readConsent('sí (2026-04-03)', 'ymd')).toEqual({ ok: true, value: { given: true, on: '2026-04-03', written: false } });
    expect(readConsent('por escrito 2026-04-03', 'ymd')).toEqual({ ok: true, value: { given: true, on: '2026-04-03', written: true } });
  });
  it('says that a yes was written only when the file does', () => {
    expect(readConsent('Por escrito', 'dmy')).toEqual({ ok: true, value: { given: true, on: null, written: true } });
  });
  it.each([
    ['perhaps', 'portfolio.problem.consent'],
    ['2', 'portfolio.problem.consent'],
    ['ask 2026-04-03', 'portfolio.problem.consent'],
    ['2026-02-30', 'portfolio.problem.dateNone'],
    ['46000', 'portfolio.problem.dateSerial'],
    ['yes 2026-02-30', 'portfolio.problem.dateNone'],
  ])('refuses %s', (text, id) => {
    const result = readConsent(text, 'ymd');
    expect(result.ok ? null : result.error.id).toBe(id);
  });
});

describe('headings of consent', () => {
  it.each([
    [
      'person.consent.email',
      ['consent_email', 'E-mail consent', 'Autoriza correo electrónico', 'Autorização e-mail', 'May we write by e-mail'],
    ],
    ['person.consent.sms', ['sms_opt_in', 'consentSms', 'Autorización SMS', 'autorização para SMS', 'Consentimiento mensajes de texto']],
    [
      'person.consent.whatsapp',
      ['autoriza_whatsapp', 'WhatsApp autorizado', 'permite contato por WhatsApp', 'Se puede escribir por WhatsApp'],
    ],
    ['person.consent.voice', ['consent_call', 'Autoriza llamadas', 'autoriza ligações', 'consentimiento_telefono', 'May we call']],
  ])('%s', (field, headings) => {
    for (const heading of headings) expect(suggestFields([heading], 'accounts'), heading).toEqual([field]);
  });
  it('are never taken for an address, nor a refusal for a yes', () => {
    for (const heading of ['no autoriza SMS', 'email opt out', 'consent', 'consent sms email', 'accepts whatsapp newsletter'])
      expect(suggestFields([heading], 'accounts'), heading).toEqual([null]);
    expect(suggestFields(['whatsapp', 'autoriza_whatsapp', 'email', 'consent_email'], 'accounts')).toEqual([
      'person.mobile',
      'person.consent.whatsapp',
      'person.email',
      'person.consent.email',
    ]);
  });
});
