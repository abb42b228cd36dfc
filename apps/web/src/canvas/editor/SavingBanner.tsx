import { Button } from '@mantine/core';
import { useSay } from '../../i18n/say.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { useSaving } from './SavingContext.tsx';

/** What stands above the journey when its draft could not be saved, or somebody else saved it meanwhile. */
export function SavingBanner() {
  const say = useSay();
  const { saving, save, takeTheirs, keepMine } = useSaving();
  if (saving.state === 'failed')
    return (
      <Notice tone="warn" title={say('web.canvas.notSaved')} urgent>
        {saving.error.said ? say.said(saving.error.said) : say('web.canvas.notSaved.help')}{' '}
        <Button size="compact-sm" onClick={() => void save()}>
          {say('web.canvas.saveAgain')}
        </Button>
      </Notice>
    );
  if (saving.state !== 'theirs') return null;
  return (
    <Notice tone="warn" title={say('web.canvas.theirs', { names: saving.authors })} urgent>
      {say('web.canvas.theirs.help')}{' '}
      <Button size="compact-sm" onClick={takeTheirs}>
        {say('web.canvas.theirs.take')}
      </Button>{' '}
      <Button size="compact-sm" onClick={keepMine}>
        {say('web.canvas.theirs.keep')}
      </Button>
    </Notice>
  );
}
