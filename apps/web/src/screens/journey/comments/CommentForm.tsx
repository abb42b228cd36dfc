import { Button, Textarea } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import classes from './Comments.module.css';

type CommentFormProps = {
  readonly label: string;
  readonly deed: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly autoFocus?: boolean;
  /** What stands in it at first. */
  readonly begun?: string;
  /** `sent` empties the field; what could not be sent stays in it. */
  readonly onSend: (text: string, sent: () => void) => void;
  readonly onCancel?: () => void;
};

/** A few words to colleagues. Ctrl and Enter send them; Escape gives up an answer that was begun. */
export function CommentForm({ label, deed, busy, error, autoFocus = false, begun = '', onSend, onCancel }: CommentFormProps) {
  const say = useSay();
  const [text, setText] = useState(begun);
  const send = (): void => {
    if (text.trim() !== '' && !busy) onSend(text.trim(), () => setText(''));
  };
  const onKey = (event: KeyboardEvent): void => {
    // Keys that mean something to the canvas mean nothing to it here.
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    if (event.key === 'Escape' && text === begun) onCancel?.();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        label={label}
        minRows={2}
        maxLength={4_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
        {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
      />
      {error ? <ProblemNotice error={error} /> : null}
      <div className={classes.deeds}>
        <Button size="xs" type="submit" loading={busy} disabled={text.trim() === ''}>
          {deed}
        </Button>
        {onCancel ? (
          <Button size="xs" variant="subtle" onClick={onCancel}>
            {say('web.text.cancel')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
