import { message } from '@makegood/base';
import type { AnswerOf, api, SmsPrice } from '@makegood/contract';
import type { WorkspaceSettings } from '@makegood/store';
import { auditLine } from '../workspaces/audit-line.ts';
import { commitOrConflict } from '../workspaces/commit-or-conflict.ts';
import type { Desk } from '../workspaces/desk.ts';

type Prices = AnswerOf<(typeof api)['drafting']['smsPrices']>;

/** What the firm said one SMS segment costs; nothing is ever assumed. */
export const smsPrices = ({ workspace: { settings } }: Pick<Desk, 'workspace'>): Prices => ({
  items: (settings.smsPrices ?? []).map(({ country, micros, currency }) => ({ country, price: { micros, currency } })),
});

/** The price for a country, else the one for everywhere else; null when nobody has said either. */
export function smsPriceFor({ smsPrices: prices = [] }: WorkspaceSettings, country: string | null): SmsPrice | null {
  const found = prices.find((one) => one.country !== null && one.country === country) ?? prices.find((one) => one.country === null);
  return found === undefined ? null : { micros: found.micros, currency: found.currency };
}

/** Writes down what a segment to a country costs, or that nobody knows any more. @throws Problem `conflict` */
export async function setSmsPrice(desk: Desk, { country, price }: { country: string | null; price: SmsPrice | null }): Promise<Prices> {
  const { id, settings } = desk.workspace;
  const others = (settings.smsPrices ?? []).filter((one) => one.country !== country);
  const changed = { ...settings, smsPrices: price === null ? others : [...others, { country, ...price }] };
  await commitOrConflict(
    desk,
    [
      { write: 'update', in: 'workspaces', key: { id }, set: { settings: changed }, when: { settings } },
      auditLine(desk, 'workspace.smsPriceSet', id, { country, micros: price?.micros ?? null, currency: price?.currency ?? null }),
    ],
    message('engine.drafting.settingsChanged'),
  );
  return smsPrices({ workspace: { ...desk.workspace, settings: changed } });
}
