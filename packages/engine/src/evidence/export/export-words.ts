import { message, type Instant, type Locale } from '@makegood/base';
import { joinCatalogues, say } from '@makegood/base/text';
import type { Zone } from '@makegood/calendar';
import type { Said } from '@makegood/contract';
import { rulesTexts } from '@makegood/rules';
import { gateTexts } from '../../gate/texts.ts';
import { accountUseTexts } from '../../accounts/texts.ts';
import { packUseTexts } from '../../packs/texts.ts';
import { standingTexts } from '../../standing/texts.ts';
import { evidenceTexts } from '../texts.ts';

const texts = joinCatalogues(evidenceTexts, accountUseTexts, packUseTexts, gateTexts, standingTexts, rulesTexts);
const TAGS: Readonly<Record<Locale, string>> = { en: 'en-US', es: 'es-419', pt: 'pt-BR' };

/** How one export speaks: its reader's language and the workspace's time. */
export type ExportWords = {
  readonly locale: Locale;
  say(id: string, values?: Readonly<Record<string, string | number>>): string;
  /** Words of a rule pack or of a room, without marks. */
  said(what: Said): string;
  when(at: Instant): string;
};

export function exportWords(locale: Locale, zone: Zone): ExportWords {
  const clock = new Intl.DateTimeFormat(TAGS[locale], { timeZone: zone, dateStyle: 'medium', timeStyle: 'medium' });
  const plain = (text: string): string => text.replaceAll('**', '').replace(/\s+/g, ' ').trim();
  return {
    locale,
    say: (id, values) => plain(say(texts, locale, message(`engine.evidence.${id}`, values))),
    said: (what) => plain(typeof what === 'string' ? what : say(texts, locale, what)),
    when: (at) => clock.format(at),
  };
}
