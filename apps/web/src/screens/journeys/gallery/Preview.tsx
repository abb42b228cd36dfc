import type { JourneyDocument } from '@makegood/journey';
import type { GalleryAnswers, JourneyTemplateId } from '@makegood/journey/gallery';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import { Segmented } from '../../../kit/Segmented.tsx';
import classes from './Gallery.module.css';
import { JourneySketch } from './JourneySketch.tsx';
import { MessagesPreview } from './MessagesPreview.tsx';
import { RulesPreview } from './RulesPreview.tsx';

type View = 'picture' | 'messages' | 'rules';
const VIEWS: readonly View[] = ['picture', 'messages', 'rules'];

type PreviewProps = {
  readonly document: JourneyDocument;
  /** Null where the journey does not come of a template: then there is its picture and nothing besides. */
  readonly from: { readonly template: JourneyTemplateId; readonly answers: GalleryAnswers } | null;
};

/** What would be made, as it stands now: the journey drawn small, what it writes, and which rules decide about it. */
export function Preview({ document, from }: PreviewProps) {
  const say = useSay();
  const [view, setView] = useState<View>('picture');
  const notes = Object.values(document.notes);
  if (!from) return <JourneySketch document={document} />;
  return (
    <div className={classes.preview}>
      <Segmented
        label={say('web.gallery.preview')}
        value={view}
        options={VIEWS.map((value) => ({ value, label: say(`web.gallery.${value}`) }))}
        onChange={setView}
      />
      {view === 'picture' ? (
        <>
          <JourneySketch document={document} />
          {notes.length > 0 ? (
            <Notice tone="info" title={say('web.gallery.beforehand')}>
              {notes.map(({ text }) => text).join(' ')}
            </Notice>
          ) : null}
        </>
      ) : view === 'messages' ? (
        <MessagesPreview document={document} {...from} />
      ) : (
        <RulesPreview country={from.answers.country} channels={from.answers.channels} />
      )}
    </div>
  );
}
