import { setImmediate as othersFirst } from 'node:timers/promises';
import { LOCALES, money, type Locale } from '@makegood/base';
import type { Audience, AudienceMember } from '@makegood/contract';
import { evaluate, factsOf, type Condition, type Truth } from '@makegood/journey';
import { homeLanguage } from '@makegood/journey/template';
import type { AccountWithDebtor } from '@makegood/store';
import { daysPastDue } from '../accounts/account-summary.ts';
import type { Desk } from '../workspaces/desk.ts';
import { readCondition } from './read-condition.ts';

/** Accounts that one answer looks at. The caller asks for the next part, so that no answer takes long however large the portfolio is. */
const PART = 2_000;
/** Read at a time; between two pages others get their turn. */
const PAGE = 500;

export type AudienceQuestion = {
  /** Null: every open account. */
  readonly condition: unknown;
  readonly cursor?: string | undefined;
  readonly members?: { readonly of: 'matching' | 'unknown'; readonly limit: number } | undefined;
};

/**
 * Of how many open accounts a condition is true now, as a trigger would ask it. What cannot be decided because something
 * is not known is counted apart and does not match. Whoever asked and went away (`gone`) is not answered any further.
 * @throws Problem `invalid` for what is no condition.
 */
export async function countAudience(desk: Desk, { condition, cursor, members }: AudienceQuestion, gone?: AbortSignal): Promise<Audience> {
  const asked = condition === null ? null : readCondition(condition);
  const named = asked === null ? [] : [...new Set(factsOf(asked))];
  const tally = new Tally();
  const shown: AudienceMember[] = [];
  const wanted: Truth | null = members === undefined ? null : members.of === 'matching' ? true : 'unknown';
  let after = cursor ?? null;
  do {
    const page = await desk.store.accounts.scan(desk.workspace.id, 'open', { after, limit: PAGE });
    for (const of of page.items) {
      const truth = asked === null ? true : await truthOf(desk, asked, named, of);
      tally.add(of, truth);
      if (truth === wanted && shown.length < (members?.limit ?? 0)) shown.push(memberOf(desk, of));
    }
    after = page.next;
    await othersFirst();
  } while (after !== null && tally.looked < PART && gone?.aborted !== true);
  return { at: desk.now, open: await openAccounts(desk), ...tally.answer(), members: shown, next: after };
}

const openAccounts = (desk: Desk): Promise<number> => desk.store.accounts.count(desk.workspace.id, { status: 'open' });

async function truthOf(desk: Desk, condition: Condition, named: readonly string[], of: AccountWithDebtor): Promise<Truth> {
  return evaluate(condition, await desk.readFacts(of, named, desk.now));
}

const memberOf = (desk: Desk, { account, debtor }: AccountWithDebtor): AudienceMember => ({
  id: account.id,
  reference: account.externalId,
  personName: debtor.fullName,
  balance: money(account.balanceMinor, account.currency),
  daysPastDue: daysPastDue(desk, account),
});

class Tally {
  looked = 0;
  private matching = 0;
  private unknown = 0;
  private readonly languages = new Map<Locale, number>();
  private readonly countries = new Map<string | null, number>();

  add({ debtor }: AccountWithDebtor, truth: Truth): void {
    this.looked += 1;
    if (truth === 'unknown') this.unknown += 1;
    if (truth !== true) return;
    this.matching += 1;
    const reads = debtor.language ?? homeLanguage(debtor.country);
    this.languages.set(reads, (this.languages.get(reads) ?? 0) + 1);
    this.countries.set(debtor.country, (this.countries.get(debtor.country) ?? 0) + 1);
  }

  answer(): Pick<Audience, 'looked' | 'matching' | 'unknown' | 'languages' | 'countries'> {
    return {
      looked: this.looked,
      matching: this.matching,
      unknown: this.unknown,
      languages: LOCALES.flatMap((locale) => {
        const accounts = this.languages.get(locale);
        return accounts === undefined ? [] : [{ locale, accounts }];
      }),
      countries: [...this.countries].sort((a, b) => b[1] - a[1]).map(([country, accounts]) => ({ country, accounts })),
    };
  }
}
