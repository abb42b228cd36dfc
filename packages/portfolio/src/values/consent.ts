import { err, message, ok, type LocalDate, type Message, type Result } from '@makegood/base';
import { normalisePlaceName } from '@makegood/calendar';
import type { DateOrder } from '../mapping.ts';
import { readDate } from './date.ts';
import { remembered } from './remembered.ts';

/** What a cell says of writing or calling: yes or no, since when, and whether the yes was given in writing. */
export type ReadConsent = { readonly given: boolean; readonly on: LocalDate | null; readonly written: boolean };

const YES =
  'yes|y|true|t|1|x|ok|on|given|granted|consented|agreed|allowed|authorised|authorized|opt in|opted in|optin|in|si|s|verdadero|v|autoriza|autorizado|autorizada|autorizo|acepta|aceptado|aceptada|acepto|otorgado|concedido|permitido|sim|verdadeiro|aceita|aceito|autorizou|aceitou|concordou';
const NO =
  'no|n|false|f|0|off|refused|denied|declined|revoked|withdrawn|not allowed|not authorised|not authorized|opt out|opted out|optout|out|stop|falso|no autoriza|no autorizado|no autorizada|no acepta|rechazado|rechazada|rechaza|negado|negada|revocado|revocada|nao|nao autoriza|nao autorizado|nao autorizada|nao autorizou|nao aceita|recusado|recusada|recusou|revogado|revogada';
const WRITTEN =
  'written|in writing|yes written|yes in writing|signed|escrito|por escrito|si por escrito|firmado|firmada|sim por escrito|assinado|assinada';

const YES_WORDS: ReadonlySet<string> = new Set([...YES.split('|'), ...WRITTEN.split('|')]);
const WRITTEN_WORDS: ReadonlySet<string> = new Set(WRITTEN.split('|'));
const NO_WORDS: ReadonlySet<string> = new Set(NO.split('|'));
const TICK = /^[✓✔☑✅]\uFE0F?$/u;
const CROSS = /^[✗✘❌]\uFE0F?$/u;

/**
 * Yes, no, or the day on which it was said. A day alone is the day of a yes: nobody keeps the days on which nothing was
 * given. `no 2026-03-01` and `written 2026-03-01` name both. What is neither is an error and never a yes.
 */
export const readConsent = (text: string, order: DateOrder): Result<ReadConsent, Message> => READERS[order](text);

const READERS: Readonly<Record<DateOrder, (text: string) => Result<ReadConsent, Message>>> = {
  ymd: remembered((text) => read(text, 'ymd')),
  dmy: remembered((text) => read(text, 'dmy')),
  mdy: remembered((text) => read(text, 'mdy')),
};

function read(text: string, order: DateOrder): Result<ReadConsent, Message> {
  const alone = answer(text, null);
  if (alone) return ok(alone);
  // A word and a day, in the order in which people say them.
  const [, word = '', day = text] = /^(\D*?)[\s,;:(]*(\d[^)]*)\)?$/.exec(text) ?? [];
  const date = readDate(day.trim(), order);
  if (word.trim() === '') {
    if (date.ok) return ok({ given: true, on: date.value.date, written: false });
    return err(/\d[/.-]\d|^\d{5,}$/.test(text) ? date.error : message('portfolio.problem.consent'));
  }
  const said = answer(word, date.ok ? date.value.date : null);
  if (!said) return err(message('portfolio.problem.consent'));
  return date.ok ? ok(said) : err(date.error);
}

function answer(text: string, on: LocalDate | null): ReadConsent | null {
  const trimmed = text.trim();
  const word = normalisePlaceName(trimmed);
  if (YES_WORDS.has(word) || TICK.test(trimmed)) return { given: true, on, written: WRITTEN_WORDS.has(word) };
  return NO_WORDS.has(word) || CROSS.test(trimmed) ? { given: false, on, written: false } : null;
}
