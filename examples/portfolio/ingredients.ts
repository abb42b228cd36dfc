/** What the people of the example portfolio are made of. Every surname says that its bearer is invented. */

export type ExamplePlace = {
  readonly country: 'US' | 'CO' | 'MX';
  readonly state: string;
  readonly city: string;
  readonly postalCode: string;
  readonly language: 'en' | 'es';
  readonly areaCodes: readonly string[];
};

export const FIRST_NAMES: Readonly<Record<ExamplePlace['language'], readonly string[]>> = {
  en: 'Ada Alma Amos Barnaby Beatrix Clement Cora Darius Della Edmund Effie Felix Flora Giles Hattie Hugo Ines Jonas Juno Kit Lavinia Leopold Mabel Magnus Nell Octavia Oscar Pearl Quincy Rufus Sybil Tobias Ursula Victor Willa Zelda'.split(
    ' ',
  ),
  es: 'Abril Adrián Aurelio Begoña Benicio Camila Ciro Dalia Darío Elías Emilia Fabián Fermín Gala Gaspar Inés Íñigo Jacinta Julián Leonor Lázaro Marisol Martín Nicolás Noemí Octavio Paloma Ramón Rocío Sebastián Simón Úrsula Valentín Violeta Ximena Yago'.split(
    ' ',
  ),
};

export const LAST_NAMES: Readonly<Record<ExamplePlace['language'], readonly string[]>> = {
  en: 'Exampleton Fictley Inventson Makebelieve Mockridge Nonesuch Notreal Placeholder Pretender Samplewood Sampleford Supposeworth Testerby Testington Whatifson Neverborn Imaginer Fableman Unreal Dummyson'.split(
    ' ',
  ),
  es: 'Ejemplo Ficticio Inventado Muestra Supuesto Imaginado Simulado Inexistente Hipotético Fábula Ensayo Figurado Peñaficticia Nuñezmuestra Pruebas Demostración'.split(
    ' ',
  ),
};

const us = (state: string, city: string, postalCode: string, areaCodes: string, language: 'en' | 'es' = 'en'): ExamplePlace => ({
  country: 'US',
  state,
  city,
  postalCode,
  language,
  areaCodes: areaCodes.split(' '),
});
const abroad = (country: 'CO' | 'MX', state: string, city: string, postalCode: string, areaCodes: string): ExamplePlace => ({
  country,
  state,
  city,
  postalCode,
  language: 'es',
  areaCodes: areaCodes.split(' '),
});

/** A place stands as often as it should be drawn. New York City, with its own rules, is drawn most. */
export const PLACES: readonly ExamplePlace[] = [
  us('NY', 'New York', '10025', '212 646 917'),
  us('NY', 'New York', '10002', '212 646'),
  us('NY', 'Brooklyn', '11215', '718 347 929'),
  us('NY', 'Brooklyn', '11226', '718 347', 'es'),
  us('NY', 'Bronx', '10458', '718 347', 'es'),
  us('NY', 'Flushing', '11354', '718 929'),
  us('NY', 'Staten Island', '10301', '718 347'),
  us('NY', 'Albany', '12207', '518'),
  us('NY', 'Buffalo', '14201', '716'),
  us('FL', 'Miami', '33130', '305 786', 'es'),
  us('FL', 'Pensacola', '32501', '850'),
  us('TX', 'Houston', '77002', '713 832'),
  us('TX', 'El Paso', '79901', '915', 'es'),
  us('TX', 'Samplesville', '79855', '432'),
  us('CA', 'Los Angeles', '90012', '213 323'),
  us('CA', 'San Francisco', '94103', '415 628'),
  us('IL', 'Chicago', '60601', '312 773'),
  us('MA', 'Boston', '02108', '617'),
  us('AZ', 'Phoenix', '85003', '602'),
  us('WA', 'Seattle', '98101', '206'),
  us('HI', 'Honolulu', '96813', '808 212'),
  us('DC', 'Washington', '20001', '202'),
  abroad('CO', 'Bogotá D.C.', 'Bogotá', '110111', '300 301 310 320'),
  abroad('CO', 'Bogotá D.C.', 'Bogotá', '110221', '300 311 315'),
  abroad('CO', 'Antioquia', 'Medellín', '050010', '300 304 314'),
  abroad('CO', 'Antioquia', 'Envigado', '055420', '301 312'),
  abroad('CO', 'Valle del Cauca', 'Cali', '760001', '302 316'),
  abroad('CO', 'Atlántico', 'Barranquilla', '080001', '300 317'),
  abroad('CO', 'Santander', 'Bucaramanga', '680001', '318'),
  abroad('CO', 'Bolívar', 'Cartagena', '130001', '300 321'),
  abroad('MX', 'CDMX', 'Ciudad de México', '06000', '55'),
  abroad('MX', 'CDMX', 'Coyoacán', '04000', '55'),
  abroad('MX', 'Jalisco', 'Guadalajara', '44100', '33'),
  abroad('MX', 'Nuevo León', 'Monterrey', '64000', '81'),
  abroad('MX', 'Estado de México', 'Toluca', '50000', '722'),
  abroad('MX', 'Baja California', 'Tijuana', '22000', '664'),
  abroad('MX', 'Sonora', 'Hermosillo', '83000', '662'),
  abroad('MX', 'Quintana Roo', 'Cancún', '77500', '998'),
];

/** Amounts in whole units of the country's currency. Several creditors, because the law binds banks, agencies and buyers differently. */
export type ExampleProduct = {
  readonly name: string;
  readonly creditor: string;
  readonly creditorType: 'first party' | 'third party' | 'debt buyer' | 'bank';
  readonly debtType: string;
  readonly from: number;
  readonly to: number;
};

export const PRODUCTS: Readonly<Record<ExamplePlace['country'], readonly ExampleProduct[]>> = {
  US: [
    { name: 'Everyday card', creditor: 'Example Card Company', creditorType: 'third party', debtType: 'credit card', from: 180, to: 6_500 },
    { name: 'Personal loan', creditor: 'First Bank of Nowhere', creditorType: 'bank', debtType: 'loan', from: 600, to: 9_000 },
    {
      name: 'Store card',
      creditor: 'Placeholder Department Stores',
      creditorType: 'first party',
      debtType: 'credit card',
      from: 60,
      to: 1_400,
    },
    { name: 'Clinic bill', creditor: 'Imaginary Clinics', creditorType: 'third party', debtType: 'medical', from: 120, to: 3_200 },
    { name: 'Telephone plan', creditor: 'Fiction Telecom', creditorType: 'debt buyer', debtType: 'telecom', from: 45, to: 780 },
  ],
  CO: [
    {
      name: 'Tarjeta clásica',
      creditor: 'Banco Ejemplo',
      creditorType: 'bank',
      debtType: 'tarjeta de crédito',
      from: 350_000,
      to: 9_000_000,
    },
    {
      name: 'Libre inversión',
      creditor: 'Financiera Muestra',
      creditorType: 'third party',
      debtType: 'préstamo',
      from: 800_000,
      to: 12_000_000,
    },
    { name: 'Plan móvil', creditor: 'Telefonía Ficticia', creditorType: 'first party', debtType: 'telefonía', from: 80_000, to: 900_000 },
  ],
  MX: [
    { name: 'Tarjeta básica', creditor: 'Banco Supuesto', creditorType: 'bank', debtType: 'tarjeta de crédito', from: 1_500, to: 48_000 },
    {
      name: 'Crédito de nómina',
      creditor: 'Financiera Inventada',
      creditorType: 'third party',
      debtType: 'préstamo',
      from: 4_000,
      to: 85_000,
    },
    { name: 'Línea blanca', creditor: 'Tiendas Imaginarias', creditorType: 'first party', debtType: 'consumo', from: 900, to: 22_000 },
  ],
};
