import { parseCurrency, type Currency } from '@makegood/base';

/** What money is called where the preview is for (ISO 4217); the euro countries are those that are not named. */
const CURRENCIES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'AE:AED AR:ARS AU:AUD BG:EUR BR:BRL CA:CAD CL:CLP CO:COP CR:CRC CZ:CZK DK:DKK EC:USD GB:GBP GT:GTQ HU:HUF ID:IDR IN:INR JP:JPY ' +
    'KE:KES KR:KRW MX:MXN MY:MYR NG:NGN NZ:NZD PE:PEN PH:PHP PL:PLN RO:RON RU:RUB SE:SEK SG:SGD TH:THB US:USD VN:VND ZA:ZAR'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]),
);

/** For examples only: an account's own currency is the account's. */
export function currencyOf(country: string): Currency {
  const currency = parseCurrency(CURRENCIES[country] ?? 'EUR');
  if (!currency) throw new Error(`No currency for ${country}`);
  return currency;
}
