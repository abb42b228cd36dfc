import { instant, parseCurrency, parseId, parseLocalDate, type Currency, type Id, type IdKind, type LocalDate } from '@makegood/base';
import { parseZone, type Zone } from '@makegood/calendar';
import { newState } from '@makegood/journey/core';
import { searchable } from '../schema/people.ts';
import type { NewRow } from '../tables.ts';
import type { Write } from '../writes.ts';

/** Rows for tests: complete, plausible, and different where the test says so. */

const must = <Value>(value: Value | null, text: string): Value => {
  if (value === null) throw new RangeError(`Not a valid sample: ${text}`);
  return value;
};
export const sampleId = <Kind extends IdKind>(kind: Kind, text: string): Id<Kind> => must(parseId(kind, text), text);
export const sampleZone = (text: string): Zone => must(parseZone(text), text);
export const sampleCurrency = (text: string): Currency => must(parseCurrency(text), text);
export const sampleDate = (text: string): LocalDate => must(parseLocalDate(text), text);
export const AT = instant(Date.UTC(2026, 10, 10, 15));

export const sampleWorkspace = (change: Partial<NewRow<'workspaces'>> = {}): NewRow<'workspaces'> => ({
  id: sampleId('workspace', 'ws_one'),
  name: 'Northern Recovery',
  mode: 'sandbox',
  engine: 'embedded',
  timezone: sampleZone('America/New_York'),
  currency: sampleCurrency('USD'),
  clockAt: AT,
  settings: {
    firm: { name: 'Northern Recovery', email: 'care@northern.example', phone: '+12125550100', postalAddress: '1 Pine St', legalName: null },
    publicAddress: 'https://pay.northern.example',
    requestsMayReachPrivateNetworks: false,
  },
  createdAt: AT,
  ...change,
});

export const samplePerson = (change: Partial<NewRow<'people'>> = {}): NewRow<'people'> => {
  const fullName = change.fullName ?? 'José Núñez';
  return {
    id: sampleId('person', 'per_one'),
    workspaceId: sampleId('workspace', 'ws_one'),
    externalId: 'P-1',
    firstName: 'José',
    lastName: 'Núñez',
    fullName,
    searchName: searchable(fullName),
    language: 'en',
    country: 'US',
    subdivision: 'US-GA',
    city: 'Atlanta',
    postalCode: '30303',
    jurisdiction: 'US-GA',
    zone: sampleZone('America/New_York'),
    candidateZones: [],
    locationKnown: true,
    custom: {},
    createdAt: AT,
    updatedAt: AT,
    ...change,
  };
};

export const sampleAccount = (change: Partial<NewRow<'accounts'>> = {}): NewRow<'accounts'> => ({
  id: sampleId('account', 'acc_one'),
  workspaceId: sampleId('workspace', 'ws_one'),
  externalId: 'A-1',
  creditor: 'First Bank',
  creditorType: 'thirdPartyCollector',
  sector: null,
  debtType: 'consumerCredit',
  product: 'card',
  currency: sampleCurrency('USD'),
  originalMinor: 120_000,
  balanceMinor: 84_200,
  dueDate: sampleDate('2026-09-01'),
  openedAt: sampleDate('2024-03-01'),
  noticeSentOn: sampleDate('2026-09-10'),
  status: 'open',
  tags: ['gold'],
  custom: { region: 'south' },
  createdAt: AT,
  updatedAt: AT,
  ...change,
});

export const sampleAddress = (change: Partial<NewRow<'addresses'>> = {}): NewRow<'addresses'> => ({
  id: sampleId('address', 'adr_email'),
  workspaceId: sampleId('workspace', 'ws_one'),
  personId: sampleId('person', 'per_one'),
  kind: 'email',
  value: 'jose@example.com',
  lineType: 'unknown',
  addressType: 'personal',
  status: 'active',
  preferred: true,
  source: 'import',
  givenByPerson: true,
  confirmedAt: instant(Date.UTC(2026, 8, 1)),
  createdAt: AT,
  updatedAt: AT,
  ...change,
});

/** A workspace with one debtor, who can be reached by e-mail and mobile, and one account. */
export const samplePortfolio = (): Write[] => [
  { write: 'insert', into: 'workspaces', row: sampleWorkspace() },
  { write: 'insert', into: 'people', row: samplePerson() },
  { write: 'insert', into: 'addresses', row: sampleAddress() },
  {
    write: 'insert',
    into: 'addresses',
    row: sampleAddress({ id: sampleId('address', 'adr_phone'), kind: 'phone', value: '+14045550123', lineType: 'mobile' }),
  },
  { write: 'insert', into: 'accounts', row: sampleAccount() },
  {
    write: 'insert',
    into: 'accountParties',
    row: {
      workspaceId: sampleId('workspace', 'ws_one'),
      accountId: sampleId('account', 'acc_one'),
      personId: sampleId('person', 'per_one'),
      role: 'debtor',
    },
  },
];

export const sampleAttempt = (change: Partial<NewRow<'attempts'>> = {}): NewRow<'attempts'> => ({
  id: sampleId('attempt', 'att_one'),
  key: 'enr_one:1:1',
  workspaceId: sampleId('workspace', 'ws_one'),
  personId: sampleId('person', 'per_one'),
  accountId: sampleId('account', 'acc_one'),
  enrolmentId: sampleId('enrolment', 'enr_one'),
  channel: 'email',
  direction: 'outbound',
  address: 'jose@example.com',
  purpose: 'collection',
  status: 'reserved',
  counts: true,
  reservedAt: AT,
  ...change,
});

export const sampleEnrolment = (change: Partial<NewRow<'enrolments'>> = {}): NewRow<'enrolments'> => {
  const id = change.id ?? sampleId('enrolment', 'enr_one');
  return {
    id,
    workspaceId: sampleId('workspace', 'ws_one'),
    journeyId: sampleId('journey', 'jny_one'),
    versionNumber: 1,
    planHash: 'sha256:plan',
    accountId: sampleId('account', 'acc_one'),
    personId: sampleId('person', 'per_one'),
    status: 'running',
    step: 'wait',
    at: AT,
    enteredAt: AT,
    startedAt: AT,
    state: newState({ enrolment: id, account: 'acc_one', person: 'per_one', plan: 'sha256:plan', at: AT }),
    host: 'embedded',
    ...change,
  };
};
