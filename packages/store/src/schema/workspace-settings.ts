import type { Currency, Locale } from '@makegood/base';

/** What a firm sets for itself. Everything has a safe reading when it is absent. */
export type WorkspaceSettings = {
  /** Who speaks, in messages and on the debtor's phone. */
  readonly firm: {
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly postalAddress: string | null;
    readonly legalName: string | null;
  };
  /** In which the product's own sentences are written where they are stored for colleagues (a review's title); English when absent. */
  readonly language?: Locale;
  /** Where links in messages lead, `https://…` without a slash at the end; null until someone has said it: then messages with links cannot be made. */
  readonly publicAddress: string | null;
  /** What one SMS segment costs by country (ISO 3166-1; null: everywhere else), in millionths of the currency's main unit. Absent: nobody has said. */
  readonly smsPrices?: readonly { readonly country: string | null; readonly micros: number; readonly currency: Currency }[];
  /** Outbound requests may reach private networks (loopback, 10/8, …). Off unless an administrator says so. */
  readonly requestsMayReachPrivateNetworks: boolean;
  /** Nothing is published that a second person has not agreed to. Off when absent. */
  readonly publishingNeedsApproval?: boolean;
};
