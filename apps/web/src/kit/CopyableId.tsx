import { CopyButton, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useSay } from '../i18n/say.tsx';
import classes from './CopyableId.module.css';

/** An id is for support and auditors: small, out of the way, one click to copy whole. */
export function CopyableId({ id, label }: { readonly id: string; readonly label?: string }) {
  const say = useSay();
  return (
    <CopyButton value={id} timeout={1500}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? say('web.text.copied') : say('web.text.copy', { what: id })}>
          <UnstyledButton className={classes.id} onClick={copy}>
            <VisuallyHidden>{say('web.text.copyVerb')} </VisuallyHidden>
            {label ? `${label} ` : ''}
            <span className={classes.code}>{id.length > 12 ? `${id.slice(0, 10)}…` : id}</span>
            {copied ? <span role="status"> {say('web.text.copied')}</span> : null}
          </UnstyledButton>
        </Tooltip>
      )}
    </CopyButton>
  );
}
