import { Select } from '@mantine/core';
import { GALLERY_COUNTRIES, TONES, type GalleryAnswers } from '@makegood/journey/gallery';
import { useMemo } from 'react';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Segmented } from '../../../kit/Segmented.tsx';
import { ChannelsQuestion } from './ChannelsQuestion.tsx';
import { useCountryName } from './countryNames.ts';
import classes from './Gallery.module.css';

type QuestionsProps = { readonly answers: GalleryAnswers; readonly onChange: (answers: GalleryAnswers) => void };

/** The three questions that make a journey out of a template. */
export function Questions({ answers, onChange }: QuestionsProps) {
  const say = useSay();
  const { locale } = useLanguage();
  const nameOf = useCountryName();
  const countries = useMemo(
    () => GALLERY_COUNTRIES.map((value) => ({ value, label: nameOf(value) })).sort((a, b) => a.label.localeCompare(b.label, locale)),
    [nameOf, locale],
  );
  return (
    <div className={classes.questions}>
      <Select
        label={say('web.gallery.country')}
        data={countries}
        value={answers.country}
        searchable
        onChange={(country) => country !== null && onChange({ ...answers, country })}
      />
      <div className={classes.question}>
        <span className={classes.label} aria-hidden="true">
          {say('web.gallery.tone')}
        </span>
        <div className={classes.beside}>
          <Segmented
            label={say('web.gallery.tone')}
            value={answers.tone}
            options={TONES.map((value) => ({ value, label: say(`web.gallery.tone.${value}`) }))}
            onChange={(tone) => onChange({ ...answers, tone })}
          />
          <small>{say(`web.gallery.tone.${answers.tone}.help`)}</small>
        </div>
      </div>
      <ChannelsQuestion channels={answers.channels} onChange={(channels) => onChange({ ...answers, channels })} />
    </div>
  );
}
