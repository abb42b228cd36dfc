import { addDays, formatDecimal, instant, message, parseId, type AccountId, type LocalDate, type PersonId } from '@makegood/base';
import { instantAt } from '@makegood/calendar';
import type { MadeUpDebtor } from '@makegood/contract';
import { plainMapping, readRow, type AccountRow, type AddressRow, type PersonRow } from '@makegood/portfolio';
import { getExampleNumber, isSupportedCountry } from 'libphonenumber-js';
import examples from 'libphonenumber-js/mobile/examples';
import type { Write } from '@makegood/store';
import { derivedId } from '../effects/derived-id.ts';
import { zonesOf } from '../gate/contact-context.ts';
import { consentChange } from '../imports/consent-writes.ts';
import { newAccount, newAddress, newPerson, type RowDesk } from '../imports/new-rows.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import type { Subject } from './subject.ts';

const NOBODY = 'made-up';
/** Every made-up debtor is the same one, so that a test between variants decides alike each time. */
const PERSON: PersonId = derivedId('person', NOBODY);
const ACCOUNT: AccountId = derivedId('account', NOBODY);
/** How long ago the first notice went, where it did: longer than any law lets a debtor answer it. */
const NOTICE_DAYS = 60;

/**
 * Somebody who does not exist, taken in as a file would have brought them: by the same reader, with the same places and
 * the same consents.
 * @throws Problem `invalid` with what the reader says is wrong.
 */
export function madeUpDebtor(desk: Desk, debtor: MadeUpDebtor, when: { readonly date: LocalDate; readonly minute: number }): Subject {
  const { person, account } = read(debtor, when.date);
  // Known since a day before, so that nothing of them is newer than the run.
  const known: RowDesk = { now: instant(instantAt(when.date, 0, desk.workspace.timezone) - 2 * 86_400_000), workspace: desk.workspace };
  const addresses = addressesOf(debtor);
  const row = newPerson(known, PERSON, person);
  const zone = zonesOf({ zone: row.zone ?? null, candidateZones: row.candidateZones, locationKnown: row.locationKnown })[0];
  const chosen = zone ?? desk.workspace.timezone;
  const workspaceId = desk.workspace.id;
  const rows: Write[] = [
    { write: 'insert', into: 'people', row },
    ...addresses.map((address): Write => ({
      write: 'insert',
      into: 'addresses',
      row: newAddress(known, derivedId('address', `${NOBODY}:${address.kind}`), PERSON, address, {
        givenByPerson: true,
        confirmedAt: known.now,
      }),
    })),
    { write: 'insert', into: 'accounts', row: newAccount(known, null, ACCOUNT, account) },
    { write: 'insert', into: 'accountParties', row: { workspaceId, accountId: ACCOUNT, personId: PERSON, role: 'debtor' } },
    ...consentChange(known, { id: importId() }, PERSON, { ...person, addresses }, []).writes,
  ];
  return { account: ACCOUNT, person: PERSON, zone: chosen, startsAt: instantAt(when.date, when.minute, chosen), rows };
}

function importId() {
  const id = parseId('import', 'imp_test');
  if (id === null) throw new Error('Not an import id');
  return id;
}

function read(debtor: MadeUpDebtor, date: LocalDate): { readonly person: PersonRow; readonly account: AccountRow } {
  const cells: Record<string, string> = {
    'person.externalId': NOBODY,
    'person.fullName': debtor.name,
    'person.country': debtor.country,
    ...(debtor.subdivision ? { 'person.subdivision': debtor.subdivision } : {}),
    ...(debtor.city ? { 'person.city': debtor.city } : {}),
    ...(debtor.language === null ? {} : { 'person.language': debtor.language }),
    ...Object.fromEntries(debtor.agreed.map((channel) => [`person.consent.${channel}`, 'yes'])),
    'account.externalId': NOBODY,
    'account.balance': formatDecimal(debtor.balance),
    'account.currency': debtor.balance.currency,
    'account.dueDate': addDays(date, -debtor.daysPastDue),
    ...(debtor.noticeSent ? { 'account.noticeSentOn': addDays(date, -NOTICE_DAYS) } : {}),
  };
  const content = readRow(plainMapping(Object.keys(cells)), Object.values(cells), 1);
  const { person, account } = content.ok ? content.value : {};
  if (person && account) return { person, account };
  throw new Problem(
    'invalid',
    content.ok ? message('engine.testRun.nobody') : (content.error[0]?.problem ?? message('engine.testRun.nobody')),
  );
}

/** Numbers that every country keeps for examples; where a number is from says nothing of where the person is. */
function addressesOf({ addresses, country }: MadeUpDebtor): AddressRow[] {
  return addresses.flatMap((kind): AddressRow[] => {
    if (kind === 'email')
      return [{ kind: 'email', value: 'somebody@example.com', lineType: 'unknown', addressType: 'personal', preferred: true }];
    const number = isSupportedCountry(country) ? getExampleNumber(country, examples)?.number : undefined;
    return number === undefined ? [] : [{ kind: 'phone', value: number, lineType: 'mobile', addressType: 'personal', preferred: true }];
  });
}
