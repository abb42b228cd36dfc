/**
 * Writes the example portfolio: `node examples/portfolio/generate.ts`. Nobody in it exists. Names say so, addresses end in
 * the domains that RFC 2606 keeps for examples, American numbers lie in the range 555-0100 to 555-0199 that the numbering
 * plan keeps for fiction; the other numbers have no subscriber block that begins so. Never dial them all the same.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addDays, exponentOf, parseCurrency, parseLocalDate, type LocalDate } from '@makegood/base';
import { dice } from './dice.ts';
import { FIRST_NAMES, LAST_NAMES, PLACES, PRODUCTS, type ExamplePlace } from './ingredients.ts';

export type ExampleFiles = Readonly<Record<string, Buffer>>;

type Person = {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly place: ExamplePlace;
  readonly email: string;
  readonly mobile: string;
  readonly consents: readonly Answer[];
  /** The day on which somebody made sure whose addresses these are. */
  readonly confirmed: LocalDate | null;
  readonly given: 'yes' | 'no' | null;
};
/** What is known of one channel: a yes with its day, a no, or nothing. */
type Answer = LocalDate | 'no' | null;
type Account = {
  readonly person: Person;
  readonly number: string;
  readonly creditor: string;
  readonly creditorType: string;
  readonly product: string;
  readonly debtType: string;
  /** Minor units. */
  readonly balance: number;
  readonly original: number;
  readonly due: LocalDate;
  readonly opened: LocalDate;
  readonly noticed: LocalDate | null;
  readonly tags: string;
};

const date = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  if (parsed === null) throw new RangeError(text);
  return parsed;
};
/** The day on which the portfolio was handed over. */
const TODAY = date('2026-11-16');
const PEOPLE = 430;
const ACCOUNTS = 500;

function makePeople(roll: ReturnType<typeof dice>): readonly Person[] {
  const used = new Set<string>();
  return Array.from({ length: PEOPLE }, (_, index) => {
    const place = roll.one(PLACES);
    let [firstName, lastName] = ['', ''];
    do {
      firstName = roll.one(FIRST_NAMES[place.language]);
      lastName = roll.one(LAST_NAMES[place.language]);
      if (place.country !== 'US') lastName = `${lastName} ${roll.one(LAST_NAMES[place.language])}`;
    } while (used.has(`${firstName} ${lastName}`));
    used.add(`${firstName} ${lastName}`);
    return {
      id: `C-${String(10_001 + index)}`,
      firstName,
      lastName,
      place,
      // Some files know no mail address and some no number; nobody is without both.
      email: roll.chance(0.08) ? '' : `${plain(firstName)}.${plain(lastName)}.${index + 1}@example.${roll.one(['com', 'org', 'net'])}`,
      mobile: '',
      consents: [],
      confirmed: null,
      given: null,
    };
  }).map((person, index) => ({ ...person, mobile: person.email !== '' && roll.chance(0.06) ? '' : numberOf(person.place, index, roll) }));
}

/** How many of a hundred said yes to e-mail, SMS, WhatsApp and calls. Americans are not asked about WhatsApp. */
const YES = { US: [85, 75, 0, 80], CO: [85, 75, 80, 80], MX: [85, 75, 80, 80] } as const;

/** Rolled with dice of their own, so that everything else of the portfolio stays as it is. */
function askPeople(people: readonly Person[]): readonly Person[] {
  const roll = dice(2_300_2023);
  const day = () => addDays(TODAY, -(20 + roll.below(500)));
  return people.map((person) => ({
    ...person,
    consents: YES[person.place.country].map((yes): Answer => {
      if (yes === 0) return null;
      const rolled = roll.below(100);
      return rolled < yes ? day() : rolled < yes + 8 ? 'no' : null;
    }),
  }));
}

/** Most files say whose addresses these are and who gave them; some say nothing, and then nobody is told of a debt there. */
function confirmAddresses(people: readonly Person[]): readonly Person[] {
  const roll = dice(7_9_10);
  return people.map((person) => ({
    ...person,
    confirmed: roll.chance(0.95) ? addDays(TODAY, -(20 + roll.below(300))) : null,
    given: roll.chance(0.9) ? 'yes' : roll.chance(0.5) ? 'no' : null,
  }));
}

function numberOf(place: ExamplePlace, index: number, roll: ReturnType<typeof dice>): string {
  const last = String(index % 100).padStart(2, '0');
  if (place.country === 'US') return `(${roll.one(place.areaCodes)}) 555-01${last}`;
  if (place.country === 'CO') return `${roll.one(place.areaCodes)} 000 0${String(index).padStart(3, '0')}`;
  // Ten digits with the area code, of which the largest cities have two digits and the others three.
  const areaCode = roll.one(place.areaCodes);
  return `+52 ${areaCode} ${'0000'.slice(areaCode.length - 2)} 0${String(index).padStart(3, '0')}`;
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');

function makeAccounts(people: readonly Person[], roll: ReturnType<typeof dice>): readonly Account[] {
  return Array.from({ length: ACCOUNTS }, (_, index): Account => {
    // Everybody has one; those that are left over are second accounts, which caps per person have to see.
    const person = people[index < PEOPLE ? index : roll.below(PEOPLE)];
    if (!person) throw new RangeError(`No person ${index}`);
    const { name, creditor, creditorType, debtType, from, to } = roll.one(PRODUCTS[person.place.country]);
    const cents = 10 ** exponentOf(currencyOf(person.place.country));
    const round = person.place.country === 'CO' ? 1_000 * cents : 1;
    const original = Math.round((from + roll.below(to - from)) * cents * (1 + roll.below(900) / 10_000));
    const balance = Math.max(round, Math.round((original * (15 + roll.below(85))) / 100 / round) * round);
    const late = roll.one([-20, -6, 3, 8, 14, 21, 27, 35, 48, 62, 80, 95, 130, 170, 210]) + roll.below(6);
    const due = addDays(TODAY, -late);
    const opened = addDays(due, -(180 + roll.below(900)));
    return {
      person,
      number: `A-${String(200_001 + index * 7)}`,
      creditor,
      creditorType,
      product: name,
      debtType,
      original: Math.max(balance, Math.round(original / round) * round),
      balance,
      due,
      opened,
      noticed: creditorType === 'third party' ? addDays(TODAY, -(12 + (index % 40))) : null,
      tags: [late > 90 ? 'late stage' : late > 0 ? 'early stage' : 'not due', ...(roll.chance(0.1) ? ['broken promise before'] : [])].join(
        '|',
      ),
    };
  });
}

function currencyOf(country: ExamplePlace['country']) {
  const currency = parseCurrency({ US: 'USD', CO: 'COP', MX: 'MXN' }[country]);
  if (!currency) throw new RangeError(country);
  return currency;
}

const decimal = (minor: number, sign = '.'): string => `${Math.floor(minor / 100)}${sign}${String(minor % 100).padStart(2, '0')}`;
const csv = (rows: readonly (readonly string[])[], delimiter: string, end: string): string =>
  rows
    .map(
      (cells) =>
        cells.map((cell) => (cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter) +
        end,
    )
    .join('');

const HEADINGS =
  'customer_id,first_name,last_name,language,country,state,city,postal_code,email,mobile,contact_confirmed,given_by_customer,consent_email,consent_sms,consent_whatsapp,consent_calls,account_number,creditor,creditor_type,product,debt_type,balance,currency,original_amount,due_date,opened_at,notice_sent,tags'.split(
    ',',
  );

const flat = ({ person, ...account }: Account): readonly string[] => [
  person.id,
  person.firstName,
  person.lastName,
  person.place.language,
  person.place.country,
  person.place.state,
  person.place.city,
  person.place.postalCode,
  person.email,
  person.mobile,
  person.confirmed ?? '',
  person.given ?? '',
  ...person.consents.map((answer) => answer ?? ''),
  account.number,
  account.creditor,
  account.creditorType,
  account.product,
  account.debtType,
  decimal(account.balance),
  currencyOf(person.place.country),
  decimal(account.original),
  account.due,
  account.opened,
  account.noticed ?? '',
  account.tags,
];

function payments(accounts: readonly Account[], roll: ReturnType<typeof dice>): readonly (readonly string[])[] {
  return Array.from({ length: 120 }, (_, index) => {
    const account = roll.one(accounts);
    const amount = Math.max(100, Math.round((account.balance * (5 + roll.below(30))) / 10_000) * 100);
    const day = addDays(TODAY, -roll.below(28));
    // Half of the banks tell the moment, the others the day.
    const at = roll.chance(0.5)
      ? `${day}T${String(8 + roll.below(12)).padStart(2, '0')}:${String(roll.below(60)).padStart(2, '0')}:00-05:00`
      : day;
    return [`P-${String(70_001 + index)}`, account.number, decimal(amount), currencyOf(account.person.place.country), at];
  });
}

const SPANISH_HEADINGS =
  'Nº cliente;Nombre;Apellidos;Idioma;País;Departamento;Ciudad;Código postal;Correo electrónico;Celular;Contacto confirmado;Dado por el cliente;Autoriza correo;Autoriza SMS;Autoriza WhatsApp;Autoriza llamadas;Nº cuenta;Acreedor;Tipo de acreedor;Producto;Tipo de deuda;Saldo;Moneda;Monto original;Fecha de vencimiento;Fecha de apertura;Aviso enviado;Etiquetas'.split(
    ';',
  );

const SPANISH_WORDS: Readonly<Record<string, string>> = {
  'first party': 'propio',
  'third party': 'tercero',
  bank: 'banco',
  'late stage': 'mora avanzada',
  'early stage': 'mora temprana',
  'not due': 'al día',
  'broken promise before': 'promesa incumplida',
};

/** As a Spanish spreadsheet writes it: names of countries in words, thousands grouped, the day first. */
function asSpreadsheet(account: Account): readonly string[] {
  const grouped = (minor: number) => decimal(minor, ',').replace(/\B(?=(\d{3})+(?=,))/g, '.');
  const day = (text: LocalDate) => `${text.slice(8)}/${text.slice(5, 7)}/${text.slice(0, 4)}`;
  const { place } = account.person;
  const cells = [...flat(account)];
  cells[0] = `ES-${account.person.id}`;
  cells[3] = 'Español';
  cells[4] = place.country === 'CO' ? 'Colombia' : 'México';
  // One column keeps words, the others the days of a yes, as firms do.
  account.person.consents.forEach((answer, index) => {
    cells[12 + index] = answer === null ? '' : answer === 'no' ? 'No' : index === 1 ? 'Sí' : day(answer);
  });
  cells[16] = `ES-${account.number}`;
  cells[18] = SPANISH_WORDS[account.creditorType] ?? account.creditorType;
  cells[27] = account.tags
    .split('|')
    .map((tag) => SPANISH_WORDS[tag] ?? tag)
    .join(', ');
  cells[21] = grouped(account.balance);
  cells[23] = grouped(account.original);
  cells[24] = day(account.due);
  cells[25] = day(account.opened);
  cells[26] = account.noticed === null ? '' : day(account.noticed);
  cells[10] = account.person.confirmed === null ? '' : day(account.person.confirmed);
  cells[11] = account.person.given === null ? '' : account.person.given === 'yes' ? 'Sí' : 'No';
  return cells;
}

/** All example files by name. */
export function exampleFiles(): ExampleFiles {
  const roll = dice(20_261_116);
  const people = confirmAddresses(askPeople(makePeople(roll)));
  const accounts = makeAccounts(people, roll);
  const spanish = accounts.filter(({ person }) => person.place.country !== 'US').slice(0, 30);
  const some = accounts.slice(40, 52).map((account, index) => {
    const cells = [...flat(account)];
    cells[0] = `E-${cells[0]}`;
    cells[16] = `E-${cells[16]}`;
    // Three rows are broken on purpose: a day that does not exist, an address and a state that are none, an account that stands above already.
    if (index === 3) cells[24] = '2026-02-30';
    if (index === 6) [cells[5], cells[8]] = ['Nowhere', 'someone at example.com'];
    if (index === 9) cells[16] = `E-${accounts[40]?.number}`;
    return cells;
  });
  return {
    'accounts.csv': Buffer.from(csv([HEADINGS, ...accounts.map(flat)], ',', '\n')),
    'payments.csv': Buffer.from(
      csv([['payment_id', 'account_number', 'amount', 'currency', 'paid_at'], ...payments(accounts, roll)], ',', '\n'),
    ),
    // None of its letters lies where Windows-1252 differs from Latin-1.
    'accounts-es-excel.csv': Buffer.from(csv([SPANISH_HEADINGS, ...spanish.map(asSpreadsheet)], ';', '\r\n'), 'latin1'),
    'accounts-with-errors.csv': Buffer.from(csv([HEADINGS, ...some], ',', '\n')),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, content] of Object.entries(exampleFiles())) writeFileSync(new URL(name, import.meta.url), content);
}
