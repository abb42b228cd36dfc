import type { Instant } from '@makegood/base';
import { startOfDay } from '@makegood/calendar';
import type { ConsentRow, PersonRow } from '@makegood/portfolio';
import type { ConsentType } from '@makegood/rules';
import type { Consent, Import, Person, Write } from '@makegood/store';
import { derivedId } from '../effects/derived-id.ts';
import { REFUSED_IN_FILE } from '../gate/refused-channels.ts';
import type { Desk } from '../workspaces/desk.ts';

export type ConsentChange = { readonly writes: readonly Write[]; readonly standing: readonly Consent[] };

type ConsentDesk = Pick<Desk, 'now'> & { readonly workspace: Pick<Desk['workspace'], 'id' | 'timezone'> };

/**
 * What a row of a file changes about a person's consents. A yes becomes one consent for each thing that it truly answers,
 * a no takes back what was given before it. A yes never undoes what the debtor themselves took back, unless it names a
 * later day; where two rows of one file contradict each other, the no stands.
 */
export function consentChange(
  desk: ConsentDesk,
  of: Pick<Import, 'id'>,
  person: Person['id'],
  row: PersonRow,
  known: readonly Consent[],
): ConsentChange {
  const writes: Write[] = [];
  const standing = new Map(known.map((consent) => [consent.id, consent]));
  const put = (consent: Consent): void => {
    const before = standing.get(consent.id);
    standing.set(consent.id, consent);
    if (!before) {
      writes.push({ write: 'insert', into: 'consents', row: consent });
      return;
    }
    const { given, at, revokedAt, revokedBy } = consent;
    // Whoever took it back meanwhile is not overruled: the part of the file is then looked at again.
    const when = { given: before.given, revokedAt: before.revokedAt };
    writes.push({ write: 'update', in: 'consents', key: { id: consent.id }, set: { given, at, revokedAt, revokedBy }, when });
  };
  for (const said of row.consents ?? []) {
    const at = said.on === null ? desk.now : startOfDay(said.on, desk.workspace.timezone);
    const now = [...standing.values()];
    const changed = said.given ? allowed(desk, of, person, row, said, at, now) : refused(desk, of, person, said, at, now);
    changed.forEach(put);
  }
  return { writes, standing: [...standing.values()] };
}

function allowed(
  desk: ConsentDesk,
  of: Pick<Import, 'id'>,
  person: Person['id'],
  row: PersonRow,
  said: ConsentRow,
  at: Instant,
  standing: readonly Consent[],
): readonly Consent[] {
  if (standing.some((consent) => bears(consent, said) && forbids(consent, of, said, at))) return [];
  return answered(row, said).flatMap(({ type, address }) => {
    const fresh = newConsent(desk, person, said, type, address, at);
    const known = standing.find(({ id }) => id === fresh.id);
    if (!known) return [fresh];
    const open = known.given && known.revokedAt === null;
    // A yes without a day says nothing new of a consent that stands.
    return open && (said.on === null || known.at === at) ? [] : [{ ...known, given: true, at, revokedAt: null, revokedBy: null }];
  });
}

/** Whether what was taken back or refused keeps a yes of this day, or of none, from counting. */
function forbids({ given, at: since, revokedAt, revokedBy }: Consent, of: Pick<Import, 'id'>, said: ConsentRow, at: Instant): boolean {
  if (given && revokedAt === null) return false;
  const closedAt = revokedAt ?? since;
  if (revokedBy?.startsWith(REFUSED_IN_FILE)) return revokedBy === `${REFUSED_IN_FILE}${of.id}` || at < closedAt;
  return said.on === null || at <= closedAt;
}

function refused(
  desk: ConsentDesk,
  of: Pick<Import, 'id'>,
  person: Person['id'],
  said: ConsentRow,
  on: Instant,
  standing: readonly Consent[],
): readonly Consent[] {
  // A refusal counts from now at the latest, whatever day the file names.
  const at = on < desk.now ? on : desk.now;
  const taken = { revokedAt: at, revokedBy: `${REFUSED_IN_FILE}${of.id}` };
  const refusal = newConsent(desk, person, said, 'channelAuthorisation', null, at);
  const revoked = standing
    .filter((consent) => consent.channel === said.channel && consent.given && consent.revokedAt === null)
    // What somebody else noted after that day is newer than the file; what files said is not.
    .filter((consent) => consent.source === 'import' || consent.at <= at)
    .map((consent) => ({ ...consent, ...taken }));
  const noted = standing.some(({ id }) => id === refusal.id);
  return noted ? revoked : [...revoked, { ...refusal, given: false, ...taken }];
}

const bears = (consent: Consent, said: ConsentRow): boolean => consent.channel === null || consent.channel === said.channel;

/**
 * Which of the rules' consents a yes for one channel answers. Every yes authorises the channel (Colombia). One for
 * messages consents to electronic contact (New York City, District of Columbia). One for calls is express consent to be
 * called on the number in the file (United States); one for texts is not, because a call is more than a text. Written
 * consent to e-mail is noted only when the file says written, and New York State asks for two more assurances that no
 * yes gives: such e-mail stays refused there.
 */
function answered({ addresses }: PersonRow, { channel, written }: ConsentRow): readonly { type: ConsentType; address: string | null }[] {
  const number = addresses?.find(({ kind, preferred }) => kind === 'phone' && preferred)?.value;
  const whole: readonly ConsentType[] =
    channel === 'voice'
      ? ['channelAuthorisation']
      : ['channelAuthorisation', 'electronicContactConsent', ...(channel === 'email' && written ? (['writtenEmailConsent'] as const) : [])];
  return [
    ...whole.map((type) => ({ type, address: null })),
    ...(channel === 'voice' && number !== undefined ? [{ type: 'priorExpressConsent' as const, address: number }] : []),
  ];
}

/** Its id follows from the person, the channel and the kind, so that the same file taken in again means the same row. */
const newConsent = (
  desk: ConsentDesk,
  person: Person['id'],
  { channel }: ConsentRow,
  type: ConsentType,
  address: string | null,
  at: Instant,
): Consent => ({
  id: derivedId('consent', `import:${person}:${channel}:${type}:${address ?? ''}`),
  workspaceId: desk.workspace.id,
  personId: person,
  type,
  channel,
  address,
  given: true,
  at,
  expiresAt: null,
  revokedAt: null,
  revokedBy: null,
  source: 'import',
  wording: null,
  details: null,
  evidence: null,
});
