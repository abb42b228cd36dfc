import type { Instant, LocalDate } from '@makegood/base';
import { localAt } from '@makegood/calendar';
import type { KeepingDuty } from '@makegood/contract';
import { packsFor, rulesInForce, titleWords, type LoadedPack, type Rule } from '@makegood/rules';
import type { Account, LastOnAccount, Person } from '@makegood/store';
import { wireCitation } from '../packs/wire-rule.ts';
import { packsInForce } from '../packs/packs-in-force.ts';
import type { Desk } from '../workspaces/desk.ts';
import { monthsAfter } from './months-after.ts';

/** Channels on which somebody speaks: a duty to keep what was said there begins with a call. */
const SPOKEN: ReadonlySet<string> = new Set([
  'voiceCall',
  'aiVoiceCall',
  'prerecordedCall',
  'ringlessVoicemail',
  'voicemail',
  'workplaceCall',
]);

type RetentionRule = { readonly rule: Rule; readonly pack: LoadedPack };
export type RetentionRules = (person: Person, account: Account) => readonly RetentionRule[];

/** The rules in force now that ask to keep records, by where a person lives; looked up once for each place. */
export async function retentionRules(desk: Pick<Desk, 'store' | 'workspace' | 'now'>): Promise<RetentionRules> {
  const packs = (await packsInForce(desk.store, desk.workspace.id, desk.now)).flatMap(({ loaded }) => (loaded ? [loaded] : []));
  const known = new Map<string, readonly RetentionRule[]>();
  return (person, account) => {
    const residence = person.jurisdiction ?? person.subdivision ?? person.country ?? '';
    let rules = known.get(residence);
    if (!rules) {
      rules = (residence === '' ? packs.filter(({ pack }) => pack.jurisdiction === null) : packsFor(residence, packs)).flatMap((pack) =>
        rulesInForce(pack, desk.now).flatMap(({ rule }) => (rule.obligation?.keepMonths === undefined ? [] : [{ rule, pack }])),
      );
      known.set(residence, rules);
    }
    return rules.filter(({ rule }) => rule.binds.includes(account.creditorType));
  };
}

/**
 * What each rule asks of one account, from when on and until when: longest first. Empty when no rule asks anything of it,
 * as when there never was a call and a rule asks for recordings.
 */
export function dutiesOf(
  desk: Pick<Desk, 'workspace'>,
  rules: RetentionRules,
  person: Person,
  account: Account,
  last: LastOnAccount,
): readonly KeepingDuty[] {
  const zone = desk.workspace.timezone;
  return rules(person, account)
    .flatMap(({ rule, pack }): KeepingDuty[] => {
      const { keepMonths: months, keepAfter: after = 'notStated' } = rule.obligation ?? {};
      const [citation] = rule.citations;
      const from = anchor(rule, after, last);
      if (months === undefined || citation === undefined || from === null) return [];
      const until: LocalDate = monthsAfter(localAt(from, zone).date, months);
      return [
        {
          accountId: account.id,
          rule: rule.id,
          title: titleWords(rule),
          jurisdiction: titleWords(pack.pack),
          months,
          after,
          until,
          citation: wireCitation(citation),
        },
      ];
    })
    .sort((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0));
}

/** From when a rule counts. Where the source does not say, from the last thing that happened: the longest reading. */
function anchor(rule: Rule, after: KeepingDuty['after'], last: LastOnAccount): Instant | null {
  if (after === 'contact') return rule.channels.every((channel) => SPOKEN.has(channel)) ? last.call : last.contact;
  if (after === 'settlement') return last.payment ?? last.activity;
  return last.activity;
}
