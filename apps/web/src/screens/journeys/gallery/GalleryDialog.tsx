import { Button, Modal, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { api } from '@makegood/contract';
import { galleryWords, JOURNEY_TEMPLATES, type GalleryAnswers, type JourneyTemplateId } from '@makegood/journey/gallery';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../../api/queries.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import { FileChoice } from './FileChoice.tsx';
import classes from './Gallery.module.css';
import { Preview } from './Preview.tsx';
import { Questions } from './Questions.tsx';
import { daysOf, TemplateCards, type Beginning } from './TemplateCards.tsx';
import { useBeginning, type ChosenFile } from './useBeginning.ts';
import { useStartingCountry } from './useStartingCountry.ts';

const START: Omit<GalleryAnswers, 'country'> = { channels: ['sms', 'email'], tone: 'neutral' };
const isTemplate = (beginning: Beginning): beginning is JourneyTemplateId => beginning !== 'blank' && beginning !== 'file';

/** A new journey: from a template of the gallery that three answers make whole, from a file, or blank. */
export function GalleryDialog({ close }: { readonly close: () => void }) {
  const say = useSay();
  const { locale } = useLanguage();
  const navigate = useNavigate();
  const narrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false });
  const starting = useStartingCountry();
  const [beginning, setBeginning] = useState<Beginning>('early');
  const [answered, setAnswered] = useState<GalleryAnswers | null>(null);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  // On a small screen the cards come first and what they are filled in with after them.
  const [filling, setFilling] = useState(false);
  const answers = answered ?? { ...START, country: starting };
  const { document, name: suggested, from, refused } = useBeginning(beginning, answers, file);
  const create = useAct(
    api.journeys.create,
    ({ journey }) => void navigate({ to: '/journeys/$journeyId', params: { journeyId: journey.id } }),
  );
  // Nobody has to type: what it begins from gives it a name until somebody does.
  const name = typed ?? suggested;
  const cards = !narrow || !filling;
  const form = !narrow || filling;
  return (
    <Modal
      opened
      onClose={close}
      title={say('web.gallery.title')}
      size="min(1240px, 96vw)"
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': say('web.text.close') }}
      classNames={{ body: classes.body ?? '' }}
    >
      <div className={classes.gallery}>
        {cards ? (
          <div className={classes.left}>
            <TemplateCards value={beginning} onChange={setBeginning} />
          </div>
        ) : null}
        {form ? (
          <div className={classes.right}>
            {isTemplate(beginning) ? (
              <>
                <div className={classes.title}>
                  <h3>{galleryWords(locale)(`${beginning}.title`)}</h3>
                  <Chip>{daysOf(JOURNEY_TEMPLATES[beginning], say)}</Chip>
                  {document ? <Chip>{say('web.journeys.steps', { count: Object.keys(document.steps).length })}</Chip> : null}
                </div>
                <Questions answers={answers} onChange={setAnswered} />
              </>
            ) : beginning === 'file' ? (
              <FileChoice file={file} onChoose={setFile} />
            ) : null}
            {refused ? <Notice tone="stop" urgent title={say.said(refused)} /> : null}
            {document ? <Preview document={document} from={isTemplate(beginning) ? { template: beginning, answers } : null} /> : null}
          </div>
        ) : null}
      </div>
      <footer className={classes.foot}>
        {create.error ? <ProblemNotice error={create.error} /> : null}
        {form ? (
          <TextInput
            label={say('web.gallery.name')}
            value={name}
            maxLength={120}
            onChange={(event) => setTyped(event.currentTarget.value)}
            className={classes.name}
          />
        ) : null}
        <div className={classes.actions}>
          {narrow && filling ? <Button onClick={() => setFilling(false)}>{say('web.gallery.back')}</Button> : null}
          {!narrow ? (
            <Button variant="subtle" onClick={close}>
              {say('web.text.cancel')}
            </Button>
          ) : null}
          {form ? (
            <Button
              variant="filled"
              loading={create.isPending}
              disabled={name.trim() === '' || from === null}
              onClick={() => from && create.mutate({ body: { name: name.trim(), from } })}
            >
              {say('web.gallery.create')}
            </Button>
          ) : (
            <Button variant="filled" onClick={() => setFilling(true)}>
              {say('web.gallery.next')}
            </Button>
          )}
        </div>
      </footer>
    </Modal>
  );
}
