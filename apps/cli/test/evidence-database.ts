import { join } from 'node:path';
import { instant, parseCurrency, parseId, parseLocalDate, type IdKind } from '@makegood/base';
import { parseZone } from '@makegood/calendar';
import { openStore, type Store, type Write } from '@makegood/store';

const must = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('The sample names something that does not exist');
  return value;
};
export const id = <Kind extends IdKind>(kind: Kind, text: string) => must(parseId(kind, text));

export const AT = instant(Date.UTC(2026, 10, 10, 15));
export const WORKSPACE = id('workspace', 'ws_one');
const person = id('person', 'per_one');
const account = id('account', 'acc_one');

/** A workspace with a debtor and one of everything that the trail vouches for, each written in a batch of its own. */
export async function evidenceDatabase(folder: string): Promise<void> {
  const store = openStore({ file: join(folder, 'makegood.db'), synchronous: 'normal' });
  for (const batch of [...beginnings(), ...evidence()]) await write(store, batch);
  await store.close();
}

export async function write(store: Store, batch: readonly Write[]): Promise<void> {
  const committed = await store.commit(batch);
  if (!committed.ok) throw new Error(`${committed.error.reason} at write ${committed.error.index}`);
}

export const auditLine = (action: string, subject: string): Write => ({
  write: 'audit',
  workspaceId: WORKSPACE,
  at: AT,
  actor: 'usr_ana',
  action,
  subject,
  detail: { of: action },
});

const OBJECTION = {
  ruleId: 'us.regf.contact-window',
  packId: 'us',
  packVersion: 1,
  verdict: 'block',
  until: null,
  sentence: 'It is too early where the debtor is.',
  citation: {
    instrument: '12 CFR',
    section: '1006.6(b)(1)',
    url: 'https://www.ecfr.gov/current/title-12/section-1006.6',
    retrieved: '2026-09-01',
  },
};

export const decision = (name: string): Write[] => [
  {
    write: 'insert',
    into: 'decisions',
    row: {
      id: id('decision', name),
      workspaceId: WORKSPACE,
      key: name,
      personId: person,
      accountId: account,
      channel: 'sms',
      at: AT,
      verdict: 'block',
      rules: ['us.regf.contact-window'],
      decision: { objections: [OBJECTION], agreed: [], obligations: [], unknown: [], review: null },
      facts: { zones: ['America/New_York'] },
      packs: [],
      tzdata: '2026b',
    },
  },
  {
    write: 'insert',
    into: 'decisionContexts',
    row: {
      decisionId: id('decision', name),
      workspaceId: WORKSPACE,
      at: AT,
      personId: person,
      accountId: account,
      channel: 'sms',
      verdict: 'block',
      reviewed: false,
      packs: [],
      context: '{"contact":{"channel":"sms"}}',
    },
  },
];

const beginnings = (): Write[][] => [
  [
    {
      write: 'insert',
      into: 'workspaces',
      row: {
        id: WORKSPACE,
        name: 'Harbor',
        mode: 'sandbox',
        engine: 'embedded',
        timezone: must(parseZone('America/New_York')),
        currency: must(parseCurrency('USD')),
        settings: {
          firm: { name: 'Harbor', email: null, phone: null, postalAddress: null, legalName: null },
          publicAddress: null,
          requestsMayReachPrivateNetworks: false,
        },
        createdAt: AT,
      },
    },
    {
      write: 'insert',
      into: 'people',
      row: {
        id: person,
        workspaceId: WORKSPACE,
        externalId: 'P-1',
        fullName: 'Marta Quiñones',
        searchName: 'marta quinones',
        candidateZones: [],
        locationKnown: true,
        custom: {},
        createdAt: AT,
        updatedAt: AT,
      },
    },
    {
      write: 'insert',
      into: 'accounts',
      row: {
        id: account,
        workspaceId: WORKSPACE,
        externalId: 'A-1',
        creditor: 'Harbor Bank',
        creditorType: 'bank',
        currency: must(parseCurrency('USD')),
        originalMinor: 100,
        balanceMinor: 100,
        dueDate: must(parseLocalDate('2026-10-01')),
        status: 'open',
        tags: [],
        custom: {},
        createdAt: AT,
        updatedAt: AT,
      },
    },
    auditLine('workspace.created', WORKSPACE),
  ],
];

const evidence = (): Write[][] => [
  decision('dec_one'),
  [
    {
      write: 'insert',
      into: 'holds',
      row: {
        id: id('hold', 'hld_one'),
        workspaceId: WORKSPACE,
        personId: person,
        scope: 'address',
        scopeValue: '+14045550123',
        status: 'disputed',
        since: AT,
        source: 'usr_ana',
        evidence: { form: 'byHand', note: 'She called' },
      },
    },
    auditLine('hold.placed', 'hld_one'),
  ],
  [
    {
      write: 'insert',
      into: 'consents',
      row: {
        id: id('consent', 'cns_one'),
        workspaceId: WORKSPACE,
        personId: person,
        type: 'priorExpressConsent',
        channel: 'sms',
        address: '+14045550123',
        given: true,
        at: AT,
        source: 'import',
        wording: 'You may text me',
      },
    },
  ],
  [
    {
      write: 'insert',
      into: 'preferences',
      row: {
        id: id('preference', 'prf_one'),
        workspaceId: WORKSPACE,
        personId: person,
        type: 'writtenOnly',
        details: {},
        since: AT,
        source: 'reply',
        evidence: {},
      },
    },
  ],
  [
    {
      write: 'insert',
      into: 'journeys',
      row: {
        id: id('journey', 'jny_one'),
        workspaceId: WORKSPACE,
        name: 'Early',
        status: 'live',
        draft: {},
        draftRevision: 1,
        draftSavedAt: AT,
        draftAuthors: [],
        createdAt: AT,
      },
    },
    {
      write: 'insert',
      into: 'journeyVersions',
      row: {
        id: id('version', 'ver_one'),
        workspaceId: WORKSPACE,
        journeyId: id('journey', 'jny_one'),
        number: 1,
        name: '',
        document: { steps: [] },
        planHash: 'sha256:0',
        publishedAt: AT,
        publishedBy: 'Ana',
        note: '',
      },
    },
    auditLine('journey.published', 'jny_one'),
  ],
  packVersion('pkv_one', 'approved', 1),
  packVersion('pkv_draft', 'draft', 2),
  [
    {
      write: 'insert',
      into: 'legalHolds',
      row: {
        id: id('legalHold', 'lgh_one'),
        workspaceId: WORKSPACE,
        personId: person,
        reason: 'Quiñones v. Harbor',
        placedAt: AT,
        placedBy: 'usr_ana',
      },
    },
  ],
  [
    {
      write: 'insert',
      into: 'erasures',
      row: {
        id: id('erasure', 'era_one'),
        workspaceId: WORKSPACE,
        personId: person,
        cause: 'request',
        at: AT,
        by: 'usr_ana',
        counts: { people: 1 },
      },
    },
  ],
  decision('dec_two'),
  [auditLine('import.started', 'imp_one')],
];

function packVersion(name: string, state: 'approved' | 'draft', version: number): Write[] {
  return [
    {
      write: 'insert',
      into: 'packVersions',
      row: {
        id: id('packVersion', name),
        workspaceId: WORKSPACE,
        packId: 'firm',
        version,
        scope: 'firm',
        title: 'Ours',
        state,
        revision: 1,
        authors: [],
        note: '',
        rollBack: false,
        createdAt: AT,
        savedAt: AT,
        document: { rules: [] },
      },
    },
  ];
}
