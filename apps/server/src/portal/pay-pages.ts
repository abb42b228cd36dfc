import { formatDecimal, money, parseDecimal, type Money } from '@makegood/base';
import { html } from 'hono/html';
import { takePayment } from '@makegood/engine';
import type { Product } from '../product/product.ts';
import { expectedOf, isProof, isThem, newProof } from './identity.ts';
import type { OpenedLink } from './opened-link.ts';
import { moneyIn, notice, page, wrong, type Words } from './page.ts';

/** Asks who reads, before anything says that there is a debt. */
export async function checkPage(words: Words, opened: OpenedLink, problem: string | null = null): Promise<Response> {
  const firm = opened.desk.workspace.settings.firm.name;
  const expected = expectedOf(opened.person, opened.addresses);
  const title = words('check.title', { firm });
  if (!expected) return page(words, title, notice(title, words('check.impossible', { firm })));
  const sandbox = opened.desk.workspace.mode === 'sandbox';
  return page(
    words,
    title,
    html`<h1>${title}</h1>
      <p>${words('check.text')}</p>
      ${wrong(problem)}
      <form method="post">
        <label for="name">${words('check.name')}</label>
        <input id="name" name="name" type="text" autocomplete="family-name" required />
        <label for="number">${words('check.number')}</label>
        <input id="number" name="number" type="text" autocomplete="off" required />
        <button>${words('check.go')}</button>
      </form>
      ${sandbox ? html`<p class="soft">${words('sandbox', { name: expected.name, number: expected.numbers[0] })}</p>` : ''}`,
    problem === null ? 200 : 422,
  );
}

/** What the reader sent: who they are, or how much they pay after having shown it. */
export async function answerPay(product: Product, words: Words, opened: OpenedLink, form: URLSearchParams): Promise<Response> {
  const now = product.realNow();
  const proof = form.get('proof');
  if (proof !== null) {
    if (!isProof(product.linkKey, opened.link, proof, now)) return checkPage(words, opened, words('expired'));
    return answerAmount(product, words, opened, form.get('amount') ?? '', proof);
  }
  const expected = expectedOf(opened.person, opened.addresses);
  const given = { name: form.get('name') ?? '', number: form.get('number') ?? '' };
  if (!expected || !isThem(expected, given)) return checkPage(words, opened, words('check.wrong'));
  return balancePage(words, opened, newProof(product.linkKey, opened.link, now));
}

async function balancePage(words: Words, opened: OpenedLink, proof: string, problem: string | null = null): Promise<Response> {
  const { account, desk } = opened;
  const balance = money(account.balanceMinor, account.currency);
  const title = words('pay.title');
  if (balance.minor <= 0) return page(words, title, notice(title, words('pay.nothing')));
  const reference = words('pay.reference', { reference: masked(account.externalId) });
  const sum = html`<h1>${words('pay.owed', { creditor: account.creditor })}</h1>
    <p class="sum">${moneyIn(words, balance)}</p>
    <p class="soft">${reference}</p>`;
  if (desk.workspace.mode !== 'sandbox') {
    const { name, phone, email } = desk.workspace.settings.firm;
    const firm = [name, phone, email].filter((part) => part !== null).join(', ');
    return page(
      words,
      title,
      html`${sum}
        <p>${words('pay.contact', { firm })}</p>`,
    );
  }
  return page(
    words,
    title,
    html`${sum} ${wrong(problem)}
      <form method="post">
        <input type="hidden" name="proof" value="${proof}" />
        <label for="amount">${words('pay.amount', { currency: account.currency })}</label>
        <input id="amount" name="amount" type="text" inputmode="decimal" value="${formatDecimal(balance)}" required />
        <button>${words('pay.go')}</button>
      </form>`,
    problem === null ? 200 : 422,
  );
}

async function answerAmount(product: Product, words: Words, opened: OpenedLink, text: string, proof: string): Promise<Response> {
  const { account, desk } = opened;
  const amount = readAmount(text, account.currency);
  if (amount === null || amount.minor <= 0 || amount.minor > account.balanceMinor) {
    const balance = moneyIn(words, money(account.balanceMinor, account.currency));
    return balancePage(words, opened, proof, words('pay.wrong', { balance }));
  }
  await takePayment(desk, account.id, amount, 'payLink');
  const left = await product.store.accounts.get(desk.workspace.id, account.id);
  const balance = money(left?.balanceMinor ?? 0, account.currency);
  const paid = moneyIn(words, amount);
  const said =
    balance.minor > 0 ? words('paid.text', { amount: paid, balance: moneyIn(words, balance) }) : words('paid.done', { amount: paid });
  return page(words, words('paid.title'), notice(words('paid.title'), said));
}

/** A plain decimal with either sign before the cents; anything grouped is refused rather than guessed at. */
function readAmount(text: string, currency: Money['currency']): Money | null {
  const read = parseDecimal(text.trim().replace(/,(\d{1,3})$/, '.$1'), currency);
  return read.ok ? read.value : null;
}

/** Enough of an account number for its owner to know it by. */
const masked = (reference: string): string => (reference.length <= 4 ? reference : `···${reference.slice(-4)}`);
