import { describe, expect, it } from 'vitest';
import { parseId, parseInstant, parseLocalDate, type IdKind, type Instant, type LocalDate } from '@makegood/base';
import { parseZone } from '@makegood/calendar';
import type { ConsentRow } from '@makegood/portfolio';
import type { Consent } from '@makegood/store';
import { refusedChannels } from '../gate/refused-channels.ts';
import { consentChange } from './consent-writes.ts';

const known = <T>(value: T | null): T => {
  if (value === null) throw new Error('The test names something that is none');
  return value;
};
const id = <Kind extends IdKind>(kind: Kind, text: string) => known(parseId(kind, text));
const at = (text: string): Instant => known(parseInstant(text));
const day = (text: string): LocalDate => known(parseLocalDate(text));
const PERSON = id('person', 'per_1');

function take(file: string, now: string, said: readonly Partial<ConsentRow>[], standing: readonly Consent[] = []) {
  const desk = { now: at(now), workspace: { id: id('workspace', 'ws_1'), timezone: known(parseZone('America/Bogota')) } };
  const consents = said.map((row): ConsentRow => ({ channel: 'whatsapp', given: true, on: null, written: false, ...row }));
  const phone = { kind: 'phone', value: '+573001234567', lineType: 'mobile', addressType: 'personal', preferred: true } as const;
  const row = { externalId: 'P1', fullName: 'Ana Ejemplo', addresses: [phone], consents };
  return consentChange(desk, { id: id('import', `imp_${file}`) }, PERSON, row, standing);
}
const open = (standing: readonly Consent[]) => standing.filter((consent) => consent.given && consent.revokedAt === null);
const types = (standing: readonly Consent[]) => open(standing).map(({ type, channel, address }) => [type, channel, address]);

const YES = [{}];
const NO = [{ given: false }];

describe('consents of a portfolio file', () => {
  it('a yes answers what truly follows from it', () => {
    expect(types(take('a', '2026-11-16T13:00:00Z', YES).standing)).toEqual([
      ['channelAuthorisation', 'whatsapp', null],
      ['electronicContactConsent', 'whatsapp', null],
    ]);
    expect(types(take('a', '2026-11-16T13:00:00Z', [{ channel: 'voice' }]).standing)).toEqual([
      ['channelAuthorisation', 'voice', null],
      ['priorExpressConsent', 'voice', '+573001234567'],
    ]);
    const written = take('a', '2026-11-16T13:00:00Z', [{ channel: 'email', written: true }]);
    expect(types(written.standing).map(([type]) => type)).toContain('writtenEmailConsent');
    expect(written.standing[0]).toMatchObject({ source: 'import', wording: null });
  });
  it('counts from the day that the file names, in the firm’s zone', () => {
    expect(take('a', '2026-11-16T13:00:00Z', [{ on: day('2026-05-04') }]).standing[0]?.at).toBe(at('2026-05-04T00:00:00-05:00'));
  });
  it('changes nothing when the same file comes again', () => {
    const first = take('a', '2026-11-16T13:00:00Z', YES);
    expect(first.writes).toHaveLength(2);
    expect(take('b', '2026-11-20T13:00:00Z', YES, first.standing).writes).toEqual([]);
  });
  it('a no takes back, closes the channel, and a later yes opens it again', () => {
    const yes = take('a', '2026-11-16T13:00:00Z', YES);
    const no = take('b', '2026-11-17T13:00:00Z', NO, yes.standing);
    expect(open(no.standing)).toEqual([]);
    expect(refusedChannels(no.standing)).toEqual([{ status: 'mediumOptOut', since: '2026-11-17T13:00:00.000Z', media: ['messagingApp'] }]);
    const older = take('c', '2026-11-18T13:00:00Z', [{ on: day('2026-11-01') }], no.standing);
    expect(older.writes).toEqual([]);
    const again = take('c', '2026-11-18T13:00:00Z', YES, no.standing);
    expect(open(again.standing)).toHaveLength(2);
    expect(refusedChannels(again.standing)).toEqual([]);
  });
  it('a no for somebody of whom nothing is known closes that channel and no other', () => {
    const { standing, writes } = take('a', '2026-11-16T13:00:00Z', [{ channel: 'email', given: false }]);
    expect(writes).toHaveLength(1);
    expect(refusedChannels(standing).map(({ media }) => media)).toEqual([['email']]);
  });
  it('a no stands when two rows of one file contradict each other, whichever comes first', () => {
    const now = '2026-11-16T13:00:00Z';
    expect(open(take('a', now, NO, take('a', now, YES).standing).standing)).toEqual([]);
    expect(open(take('a', now, YES, take('a', now, NO).standing).standing)).toEqual([]);
  });
  it('never undoes what the debtor took back, unless a later day is named', () => {
    const stopped = take('a', '2026-11-16T13:00:00Z', YES).standing.map((consent) => ({
      ...consent,
      revokedAt: at('2026-11-20T15:00:00Z'),
      revokedBy: 'whatsapp:STOP',
    }));
    expect(take('b', '2026-12-01T13:00:00Z', YES, stopped).writes).toEqual([]);
    expect(take('b', '2026-12-01T13:00:00Z', [{ on: day('2026-11-20') }], stopped).writes).toEqual([]);
    expect(open(take('b', '2026-12-01T13:00:00Z', [{ on: day('2026-11-25') }], stopped).standing)).toHaveLength(2);
    // The stop itself is a hold, which the person may lift by writing again.
    expect(refusedChannels(stopped)).toEqual([]);
  });
});
