import { Tooltip, VisuallyHidden } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useNow } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { useWhen } from '../When.tsx';
import classes from './SandboxMark.module.css';

/** On every screen of a sandbox: what it is and what time it is there, one click from the clock. */
export function SandboxMark() {
  const say = useSay();
  const when = useWhen();
  const now = useNow();
  return (
    <Tooltip label={say('web.shell.sandbox.help')}>
      <Link to="/sandbox" className={classes.mark}>
        <IconFlask size={14} stroke={1.9} aria-hidden="true" />
        <VisuallyHidden>{say('web.shell.sandbox')} </VisuallyHidden>
        <time>{when(now, 'weekday')}</time>
      </Link>
    </Tooltip>
  );
}
