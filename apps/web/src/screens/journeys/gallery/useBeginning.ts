import type { Locale, Message } from '@makegood/base';
import type { CallOf, Api, WireDocument } from '@makegood/contract';
import { blankJourney, parseDocument, type JourneyDocument } from '@makegood/journey';
import { fillTemplate, galleryWords, type GalleryAnswers } from '@makegood/journey/gallery';
import { useMemo } from 'react';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSay, type Say } from '../../../i18n/say.tsx';
import { useCountryName } from './countryNames.ts';
import type { Beginning } from './TemplateCards.tsx';

export type ChosenFile = { readonly fileName: string; readonly content: WireDocument };

/** What the new journey would be as things stand: its picture, the name it gets unless somebody gives another, and what to ask the server for. */
export type Begun = {
  readonly document: JourneyDocument | null;
  readonly name: string;
  readonly from: NonNullable<CallOf<Api['journeys']['create']>['body']['from']> | null;
  /** Why a file cannot be begun from. */
  readonly refused: Message | null;
};

export function useBeginning(beginning: Beginning, answers: GalleryAnswers, file: ChosenFile | null): Begun {
  const say = useSay();
  const { locale } = useLanguage();
  const nameOf = useCountryName();
  return useMemo(() => begun(beginning, answers, file, { say, locale, nameOf }), [beginning, answers, file, say, locale, nameOf]);
}

type Tongue = { readonly say: Say; readonly locale: Locale; readonly nameOf: (country: string) => string };

function begun(beginning: Beginning, answers: GalleryAnswers, file: ChosenFile | null, { say, locale, nameOf }: Tongue): Begun {
  if (beginning === 'blank') {
    const names = { trigger: say.said({ id: 'engine.journey.blank.enters' }), exit: say.said({ id: 'engine.journey.blank.leaves' }) };
    return {
      document: blankJourney(say('web.gallery.title'), names),
      name: say('web.gallery.title'),
      from: { type: 'blank' },
      refused: null,
    };
  }
  if (beginning === 'file') {
    if (!file) return { document: null, name: '', from: null, refused: null };
    const read = parseDocument(file.content);
    if (!read.ok) return { document: null, name: '', from: null, refused: read.error.message };
    return { document: read.value, name: read.value.name, from: { type: 'document', document: file.content }, refused: null };
  }
  return {
    // The server draws the same with the id that the journey gets; a picture shows nothing of the key.
    document: fillTemplate(beginning, answers, locale, 'preview'),
    name: `${galleryWords(locale)(`${beginning}.title`)} · ${nameOf(answers.country)}`,
    from: { type: 'template', template: beginning, answers },
    refused: null,
  };
}
