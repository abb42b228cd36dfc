import { Button } from '@mantine/core';
import { useSay } from '../../i18n/say.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { problemWords } from '../../kit/Problem.tsx';
import type { PackSavingState } from './editor/usePackAutosave.ts';
import classes from './Rules.module.css';

/** Said quietly over the rules: a colleague's changes came in, or one has to choose; never a dialog in the way of drawing. */
export function EditorBanner({ saving: { saving, settle, dismiss, save } }: { readonly saving: PackSavingState }) {
  const say = useSay();
  if (saving.state === 'joined')
    return (
      <div role="status">
        <Notice
          tone="info"
          title={say('web.rules.joined', { who: saving.who })}
          action={
            <Button size="xs" variant="subtle" onClick={dismiss}>
              {say('web.text.close')}
            </Button>
          }
        />
      </div>
    );
  if (saving.state === 'theirs')
    return (
      <Notice
        tone="warn"
        urgent
        title={say('web.rules.theirs', { who: saving.who })}
        action={
          <span className={classes.buttons}>
            <Button size="xs" onClick={() => settle('mine')}>
              {say('web.rules.theirs.mine')}
            </Button>
            <Button size="xs" onClick={() => settle('theirs')}>
              {say('web.rules.theirs.theirs')}
            </Button>
          </span>
        }
      >
        {say('web.rules.theirs.help')}
      </Notice>
    );
  if (saving.state === 'failed') {
    const { title, text } = problemWords(say, saving.error);
    return (
      <Notice
        tone="warn"
        urgent
        title={say('web.rules.unsaved')}
        action={
          <Button size="xs" onClick={() => void save()}>
            {say('web.text.again')}
          </Button>
        }
      >
        {title} {text}
      </Notice>
    );
  }
  return null;
}
