import { err, message, ok, type Message, type Result } from '@makegood/base';
import { normalisePlaceName } from '@makegood/calendar';
import type { DebtType, Sector } from '@makegood/rules';
import { remembered } from './remembered.ts';

/** Kinds of debt that laws treat apart, in the words of the rules' fact catalogue, and how files say them. */
const DEBT_TYPES: Readonly<Record<DebtType, string>> = {
  consumerCredit:
    'consumer credit|consumer|personal loan|loan|credito de consumo|consumo|prestamo|prestamo personal|credito ao consumidor|emprestimo|emprestimo pessoal',
  creditCard: 'credit card|card|tarjeta|tarjeta de credito|cartao|cartao de credito',
  mortgage: 'mortgage|home loan|hipoteca|hipotecario|credito hipotecario|financiamento imobiliario',
  autoLoan: 'auto loan|auto|car loan|vehicle|automotriz|credito automotriz|vehiculo|financiamento de veiculo|veiculo',
  studentLoan: 'student loan|student|education|educativo|credito educativo|estudiantil|estudantil|fies',
  medical: 'medical|health|hospital|medico|medica|salud|saude',
  utilities: 'utilities|utility|electricity|water|gas|servicios publicos|servicios|luz|agua|energia|contas de consumo',
  telecom: 'telecom|telecommunications|phone|mobile|internet|telefonia|telecomunicaciones|telecomunicacoes',
  rent: 'rent|lease|arrendamiento|alquiler|renta|aluguel',
  microfinance: 'microfinance|microcredit|microfinanzas|microcredito|microfinancas',
  commercial: 'commercial|business|b2b|comercial|empresarial',
  other: 'other|otro|otra|otros|outro|outra|outros',
};

/** Lines of business that laws treat apart, likewise. */
const SECTORS: Readonly<Record<Sector, string>> = {
  commercial: 'commercial|retail|store|comercial|comercio|tienda|varejo',
  federallyRegulatedFI: 'federally regulated fi|federally regulated financial institution|frfi',
  financeCompany: 'finance company|consumer finance|financiera|financeira',
  financialEntity:
    'financial entity|financial institution|bank|banking|entidad financiera|institucion financiera|banco|banca|instituicao financeira',
  lendingCompany: 'lending company|lender|prestamista|sofom|empresa de prestamos|empresa de credito',
  microfinance: 'microfinance|microfinanciera|microfinanzas|microfinancas',
  moneyLender: 'money lender|moneylender|prestador|agiota',
};

function reader<Word extends string>(
  table: Readonly<Record<Word, string>>,
  isWord: (key: string) => key is Word,
  problem: string,
): (text: string) => Result<Word, Message> {
  const words = new Map<string, Word>();
  for (const [key, list] of Object.entries<string>(table))
    if (isWord(key)) for (const word of [key.toLowerCase(), ...list.split('|')]) words.set(word, key);
  return remembered((text) => {
    const word = words.get(normalisePlaceName(text));
    return word === undefined ? err(message(problem)) : ok(word);
  });
}

export const readDebtType = reader(DEBT_TYPES, (key): key is DebtType => Object.hasOwn(DEBT_TYPES, key), 'portfolio.problem.debtType');
export const readSector = reader(SECTORS, (key): key is Sector => Object.hasOwn(SECTORS, key), 'portfolio.problem.sector');
