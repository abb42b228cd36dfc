import { message } from '@makegood/base';
import { parseZone } from '@makegood/calendar';
import type { newPreferenceSchema, Preference as WirePreference } from '@makegood/contract';
import type { Preference, PreferenceDetails, Write } from '@makegood/store';
import type { z } from 'zod';
import { findAccount } from '../accounts/find-account.ts';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { newProof } from './proof.ts';
import { wirePreference } from './wire-preference.ts';

type Said = z.output<typeof newPreferenceSchema>;

/**
 * Writes down what a person asked for; an open wish of the same kind for the same channel ends with it. It counts at the
 * gate's next decision. A language becomes the person's, so that messages are made in it.
 * @throws Problem `notFound`, `invalid` when it does not say what its kind needs, `conflict` when somebody was faster.
 */
export async function setPreference(desk: Desk, account: string, said: Said): Promise<WirePreference> {
  const { debtor } = await findAccount(desk, account);
  const details = detailsOf(said);
  if (said.until !== undefined && said.until <= desk.now) throw new Problem('invalid', message('engine.preference.endsBefore'));
  const wish: Preference = {
    id: desk.newId('preference'),
    workspaceId: desk.workspace.id,
    personId: debtor.id,
    type: said.kind,
    channel: said.channel ?? null,
    details,
    // A day that the firm learnt late still began then: some rules count from when it was received.
    since: said.receivedAt ?? desk.now,
    until: said.until ?? null,
    source: desk.caller.id,
    evidence: newProof(desk, said),
    withdrawnAt: null,
    withdrawnBy: null,
  };
  const earlier = (await desk.store.people.preferences(desk.workspace.id, debtor.id)).filter(
    (known) => known.type === wish.type && (alone(wish) || known.channel === wish.channel) && known.withdrawnAt === null,
  );
  await commitOrConflict(
    desk,
    [
      ...earlier.map((known): Write => ({
        write: 'update',
        in: 'preferences',
        key: { id: known.id },
        set: { withdrawnAt: desk.now, withdrawnBy: desk.caller.id },
        when: { withdrawnAt: null },
      })),
      { write: 'insert', into: 'preferences', row: wish },
      auditLine(desk, 'preference.set', wish.id, { kind: wish.type, channel: wish.channel }),
      ...languageWrites(desk, debtor.id, details),
    ],
    message('engine.standing.conflict'),
  );
  return wirePreference(desk, wish);
}

/** Nobody prefers two channels: the channel is what is asked for, not where it counts. */
const alone = ({ type }: Preference): boolean => type === 'preferredChannel';

const languageWrites = (desk: Desk, person: Preference['personId'], { language }: PreferenceDetails): readonly Write[] =>
  language === undefined ? [] : [{ write: 'update', in: 'people', key: { id: person }, set: { language, updatedAt: desk.now } }];

/** @throws Problem `invalid` when the kind lacks what it is about. */
function detailsOf({ kind, hours, weekdays, zone, language, channel }: Said): PreferenceDetails {
  switch (kind) {
    case 'inconvenientTimes':
    case 'contactPreference':
      if (!hours?.length && !weekdays) throw new Problem('invalid', message('engine.preference.needsHours'));
      return { ...(hours?.length ? { daily: hours } : {}), ...(weekdays ? { weekdays } : {}) };
    case 'statedLocation': {
      const known = zone === undefined ? null : parseZone(zone);
      if (known === null) throw new Problem('invalid', message('engine.preference.needsZone'));
      return { zone: known };
    }
    case 'language':
      if (language === undefined) throw new Problem('invalid', message('engine.preference.needsLanguage'));
      return { language };
    case 'preferredChannel':
      if (channel === undefined) throw new Problem('invalid', message('engine.preference.needsChannel'));
      return {};
    case 'writtenOnly':
    case 'noWorkplaceCalls':
    case 'employerProhibitsContact':
      return {};
  }
}
