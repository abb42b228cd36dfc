import { Button, CopyButton, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../../i18n/say.tsx';
import classes from './Settings.module.css';

type ShownOnceProps = {
  readonly title: string;
  /** What it opens and how to keep it. */
  readonly children: ReactNode;
  readonly label: string;
  readonly secret: string;
  readonly close: () => void;
};

/** A password or a token that nobody can read again. A click beside the box does not close it: it would be lost. */
export function ShownOnce({ title, children, label, secret, close }: ShownOnceProps) {
  const say = useSay();
  return (
    <Modal opened onClose={close} title={title} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false}>
      <div className={classes.body}>
        <p>{children}</p>
        <div className={classes.once}>
          <code className={classes.secret} aria-label={label}>
            {secret}
          </code>
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                <span role="status">{say(copied ? 'web.access.token.copied' : 'web.access.token.copy')}</span>
              </Button>
            )}
          </CopyButton>
        </div>
        <div>
          <Button variant="filled" onClick={close} data-autofocus>
            {say('web.access.token.done')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
