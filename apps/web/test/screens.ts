import type { Page } from 'playwright-core';

export type Scene = {
  readonly name: string;
  readonly path: string;
  /** Has not signed in. */ readonly stranger?: true;
  readonly then?: (page: Page) => Promise<void>;
};

/** Every screen in the states worth looking at. */
export const SCENES: readonly Scene[] = [
  { name: 'sign-in', path: '/sign-in' },
  {
    name: 'door',
    path: '/accounts?q=reyes',
    stranger: true,
    then: async (page) => {
      await page.waitForURL(/sign-in\?to=%2Faccounts%3Fq%3Dreyes/);
    },
  },
  { name: 'accounts', path: '/accounts' },
  { name: 'accounts-empty', path: '/accounts?q=zzz' },
  { name: 'account', path: '/accounts/acc_0000' },
  { name: 'account-why', path: '/accounts/acc_0000?decision=dec_8f3c' },
  { name: 'account-ask', path: '/accounts/acc_0000?ask=contact' },
  { name: 'account-call', path: '/accounts/acc_0000?hand=call' },
  { name: 'account-write', path: '/accounts/acc_0000?hand=write' },
  { name: 'account-hold', path: '/accounts/acc_0000', then: (page) => page.getByRole('button', { name: /Add a hold/ }).click() },
  { name: 'sandbox', path: '/sandbox' },
  { name: 'sandbox-pay', path: '/sandbox', then: (page) => page.getByRole('button', { name: 'Pay…' }).click() },
  { name: 'sandbox-afresh', path: '/sandbox', then: (page) => page.getByRole('button', { name: 'Begin afresh' }).click() },
  { name: 'imports', path: '/imports' },
  { name: 'import-map', path: '/imports/imp_up' },
  { name: 'import-run', path: '/imports/imp_run' },
  { name: 'import-done', path: '/imports/imp_done' },
  { name: 'import-failed', path: '/imports/imp_failed' },
  { name: 'journeys', path: '/journeys' },
  { name: 'journeys-new', path: '/journeys', then: (page) => page.getByRole('button', { name: 'New journey…' }).click() },
  { name: 'journey', path: '/journeys/jny_early' },
  {
    name: 'journey-publish',
    path: '/journeys/jny_early',
    then: async (page) => {
      await page.getByRole('button', { name: 'Publish…' }).click();
      await page.getByRole('radio', { name: /go on in version 8/ }).check();
    },
  },
  { name: 'journey-history', path: '/journeys/jny_early?view=history&version=7' },
  { name: 'journey-review', path: '/journeys/jny_early?view=review' },
  { name: 'journey-comments', path: '/journeys/jny_early?side=comments' },
  { name: 'inbox', path: '/inbox' },
  { name: 'inbox-task', path: '/inbox?task=tsk_1' },
  { name: 'engine', path: '/engine' },
  { name: 'settings', path: '/settings' },
  {
    name: 'settings-token',
    path: '/settings',
    then: async (page) => {
      await page.getByRole('button', { name: 'Connect a system…' }).click();
      await page.getByLabel('Which system').fill('Ledger of the bank');
      await page.getByRole('button', { name: 'Make a token' }).click();
      await page.getByRole('button', { name: 'I have it' }).waitFor();
    },
  },
  { name: 'rules', path: '/rules' },
  { name: 'rules-nothing', path: '/rules?q=zzz' },
  { name: 'pack', path: '/rules/firm' },
  { name: 'pack-table', path: '/rules/us?form=table' },
  { name: 'pack-draft', path: '/rules/firm?version=pkv_draft&rule=firm.contacts-per-week' },
  {
    name: 'pack-slot',
    path: '/rules/firm?version=pkv_draft',
    then: (page) =>
      page
        .getByRole('button', { name: /^Hours: /i })
        .first()
        .click(),
  },
  {
    name: 'pack-condition',
    path: '/rules/firm?version=pkv_draft&rule=firm.stops',
    then: (page) => page.getByRole('button', { name: 'Only when…' }).click(),
  },
  { name: 'pack-tests', path: '/rules/firm?version=pkv_draft&view=tests' },
  { name: 'pack-try', path: '/rules/firm?version=pkv_draft&view=try' },
  { name: 'pack-people', path: '/rules/firm?version=pkv_draft&people=bkt_1' },
  { name: 'pack-approve', path: '/rules/firm?version=pkv_review' },
  { name: 'pack-history', path: '/rules/firm?version=pkv_review&view=history' },
  { name: 'person-menu', path: '/engine', then: (page) => page.getByRole('button', { name: /language, look/ }).click() },
  {
    name: 'finder',
    path: '/engine',
    then: async (page) => {
      await page.keyboard.press('Control+K');
      await page.getByPlaceholder('A person, a journey, a screen').fill('mens');
      await page.getByText('Inés Mensah').first().waitFor();
    },
  },
  { name: 'lost', path: '/nowhere' },
];
