import { Button, Modal, VisuallyHidden } from '@mantine/core';
import type { PhoneMessage } from '@makegood/contract';
import { useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { LinkedText } from '../../kit/LinkedText.tsx';
import classes from './Phone.module.css';

/** Nothing is fetched and nothing runs inside a mail: pictures from elsewhere would tell the sender who reads it. */
const SEAL = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"><meta name="color-scheme" content="light">`;

function Mail({ message }: { readonly message: PhoneMessage }) {
  const say = useSay();
  const [opened, setOpened] = useState(false);
  const title = say('web.phone.mail', { subject: message.subject ?? '' });
  return (
    <>
      <Button size="xs" onClick={() => setOpened(true)}>
        {say('web.phone.read')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={title}
        size="xl"
        closeButtonProps={{ 'aria-label': say('web.text.close') }}
      >
        <iframe className={classes.mail} sandbox="" title={title} srcDoc={`${SEAL}${message.html ?? ''}`} />
      </Modal>
    </>
  );
}

/** One message as it stands on the phone. */
export function Bubble({ message, name }: { readonly message: PhoneMessage; readonly name: string }) {
  const say = useSay();
  return (
    <div className={classes.bubble} data-direction={message.direction}>
      <VisuallyHidden>{message.direction === 'in' ? say('web.phone.from') : say('web.phone.to', { name })}: </VisuallyHidden>
      {message.subject ? <b className={classes.subject}>{message.subject}</b> : null}
      <span className={classes.text}>
        <LinkedText text={message.text} />
      </span>
      {message.html ? <Mail message={message} /> : null}
    </div>
  );
}
