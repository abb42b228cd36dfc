import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../i18n/say.tsx';
import classes from './ConfirmDialog.module.css';
import { ProblemNotice } from './Problem.tsx';

type ConfirmDialogProps = {
  readonly opened: boolean;
  readonly title: string;
  /** What it will do, in numbers of people. */
  readonly children: ReactNode;
  /** The button says the deed (“Pause 318 people”), never “OK”. */
  readonly deed: string;
  readonly dangerous?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly error?: unknown;
  /** `wide` for what has to be read or filled in first. */
  readonly size?: 'plain' | 'wide';
  readonly onDo: () => void;
  readonly onClose: () => void;
};

export function ConfirmDialog({
  opened,
  title,
  children,
  deed,
  dangerous = false,
  busy = false,
  disabled = false,
  error,
  size = 'plain',
  onDo,
  onClose,
}: ConfirmDialogProps) {
  const say = useSay();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size === 'wide' ? 720 : 'md'}
      closeButtonProps={{ 'aria-label': say('web.text.close') }}
    >
      <div className={classes.body}>
        {children}
        {error ? <ProblemNotice error={error} /> : null}
        <div className={classes.actions} data-size={size}>
          <Button variant="subtle" onClick={onClose}>
            {say('web.text.cancel')}
          </Button>
          <Button
            variant={dangerous ? 'danger' : 'filled'}
            loading={busy}
            disabled={disabled}
            onClick={onDo}
            data-autofocus={dangerous ? undefined : true}
          >
            {deed}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
