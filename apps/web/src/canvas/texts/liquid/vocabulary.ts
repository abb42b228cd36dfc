import { LOCALES, parseLocalDate, type Locale } from '@makegood/base';
import { say as put } from '@makegood/base/text';
import {
  formatDate,
  formatMoney,
  TEMPLATE_FILTERS,
  TEMPLATE_VARIABLES,
  type TemplateFilter,
  type TemplateVariable,
} from '@makegood/journey/template';
import { useMemo } from 'react';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { allTexts } from '../../../locales/index.ts';
import { useDocument } from '../../editor/EditorContext.tsx';
import { useFacts } from '../../fields/condition/useFacts.ts';

/** One thing that can be put into a text. */
export type Word = {
  readonly kind: 'value' | 'filter' | 'tag';
  /** As it is written: `account.balance`, `money`, `if`. */
  readonly written: string;
  /** As people call it. */
  readonly label: string;
  readonly about: string;
  /** What is written into `{{ … }}`, filter included, so that money reads as money. */
  readonly printed: string;
  /** Its names in every language, folded: whoever thinks in another one finds it too. */
  readonly names: string;
};

export const TAGS = ['if', 'unless', 'case', 'comment'] as const;

export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const FILTER_OF: Readonly<Partial<Record<TemplateVariable['type'], TemplateFilter>>> = { money: 'money', date: 'date', name: 'name' };
const named = (id: string): string => LOCALES.map((locale: Locale) => put(allTexts, locale, { id })).join(' ');

/** Everything that may stand in this journey's texts: the product's values, the fields that the journey and the portfolio have, filters and tags. */
export function useVocabulary(): readonly Word[] {
  const say = useSay();
  const { locale } = useLanguage();
  const { steps } = useDocument();
  const { facts } = useFacts();
  const own = useMemo(() => {
    const set = Object.values(steps).flatMap((step) =>
      step.kind === 'update' ? step.config.changes.flatMap((change) => (change.type === 'setField' ? [change.field] : [])) : [],
    );
    const seen = facts.flatMap(({ id }) => (id.startsWith('account.field.') ? [id.slice('account.field.'.length)] : []));
    return [...new Set([...set, ...seen])].sort().join(' ');
  }, [steps, facts]);
  return useMemo(() => {
    const example = ({ example: value, type }: TemplateVariable): string => {
      if (typeof value === 'object' && value !== null) return formatMoney(value, locale);
      const date = type === 'date' ? parseLocalDate(String(value)) : null;
      return date === null ? String(value) : formatDate(date, locale);
    };
    const values = Object.entries(TEMPLATE_VARIABLES).map(([path, variable]): Word => {
      const filter = FILTER_OF[variable.type];
      const label = say.said(variable.label);
      return {
        kind: 'value',
        written: path,
        label,
        about: path.startsWith('promise.')
          ? say('web.panel.liquid.afterPromise')
          : say('web.panel.liquid.example', { example: example(variable) }),
        printed: filter === undefined ? path : `${path} | ${filter}`,
        names: folded(`${path} ${named(variable.label.id)}`),
      };
    });
    const fields = own === '' ? [] : own.split(' ');
    return [
      ...values,
      ...fields.map((field): Word => ({
        kind: 'value',
        written: `var.${field}`,
        label: field,
        about: say('web.panel.liquid.ownField'),
        printed: `var.${field}`,
        names: folded(`var.${field}`),
      })),
      ...TEMPLATE_FILTERS.map((filter): Word => word('filter', filter, say(`web.panel.liquid.filter.${filter}`))),
      ...TAGS.map((tag): Word => word('tag', tag, say(`web.panel.liquid.tag.${tag}`))),
    ];
  }, [say, locale, own]);
}

const word = (kind: 'filter' | 'tag', written: string, about: string): Word => ({
  kind,
  written,
  label: written,
  about,
  printed: written,
  names: folded(`${written} ${named(`web.panel.liquid.${kind}.${written}`)}`),
});
