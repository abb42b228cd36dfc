import { Radio } from '@mantine/core';
import {
  galleryWords,
  JOURNEY_TEMPLATE_IDS,
  JOURNEY_TEMPLATES,
  type JourneyTemplate,
  type JourneyTemplateId,
} from '@makegood/journey/gallery';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSay, type Say } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import classes from './Gallery.module.css';

/** What a journey can begin from. */
export type Beginning = JourneyTemplateId | 'blank' | 'file';

/** Whose accounts a template is for, in days past due. */
export function daysOf({ daysPastDue }: JourneyTemplate, say: Say): string {
  if (daysPastDue === null) return say('web.gallery.anyDay');
  const { from, to } = daysPastDue;
  if (to === null) return say('web.gallery.daysFrom', { from });
  return to < 0 ? say('web.gallery.daysBefore', { from: -to, to: -from }) : say('web.gallery.days', { from, to });
}

type TemplateCardsProps = { readonly value: Beginning; readonly onChange: (beginning: Beginning) => void };

/** The gallery's cards: one radio group, so that arrows lead from one to the next and the preview follows. */
export function TemplateCards({ value, onChange }: TemplateCardsProps) {
  const say = useSay();
  const { locale } = useLanguage();
  const words = galleryWords(locale);
  const own: readonly Beginning[] = ['blank', 'file'];
  return (
    <Radio.Group
      label={say('web.gallery.from')}
      value={value}
      onChange={(chosen) => {
        const beginning = [...JOURNEY_TEMPLATE_IDS, ...own].find((known) => known === chosen);
        if (beginning) onChange(beginning);
      }}
    >
      <div className={classes.cards}>
        {JOURNEY_TEMPLATE_IDS.map((id) => (
          <Radio
            key={id}
            value={id}
            label={
              <span className={classes.cardHead}>
                <b>{words(`${id}.title`)}</b> <Chip>{daysOf(JOURNEY_TEMPLATES[id], say)}</Chip>
              </span>
            }
            description={words(`${id}.summary`)}
            classNames={{ root: classes.card ?? '' }}
          />
        ))}
        <Radio
          value="blank"
          label={<b>{say('web.gallery.blank')}</b>}
          description={say('web.gallery.blank.help')}
          classNames={{ root: classes.card ?? '' }}
        />
        <Radio
          value="file"
          label={<b>{say('web.gallery.file')}</b>}
          description={say('web.gallery.file.help')}
          classNames={{ root: classes.card ?? '' }}
        />
      </div>
    </Radio.Group>
  );
}
