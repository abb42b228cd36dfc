import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { CallFailure } from '../api/problem.ts';
import { useSay, type Say } from '../i18n/say.tsx';
import { Notice } from './Notice.tsx';

/** What happened and what can be done, for a person. The server's own words come first. */
export function problemWords(say: Say, error: unknown): { readonly title: string; readonly text: string | null } {
  if (!(error instanceof CallFailure)) return { title: say('web.problem.broken'), text: say('web.problem.broken.help') };
  const help =
    error.code === 'offline' || error.code === 'garbled' || error.code === 'conflict' || error.code === 'notAllowed'
      ? say(`web.problem.${error.code}.help`)
      : null;
  return error.said === null ? { title: say(`web.problem.${error.code}`), text: help } : { title: say.said(error.said), text: help };
}

type ProblemNoticeProps = { readonly error: unknown; readonly retry?: (() => void) | undefined; readonly children?: ReactNode };

/** Stands where the content would have stood. */
export function ProblemNotice({ error, retry, children }: ProblemNoticeProps) {
  const say = useSay();
  const { title, text } = problemWords(say, error);
  return (
    <Notice tone="stop" title={title} urgent action={retry ? <Button onClick={retry}>{say('web.text.again')}</Button> : undefined}>
      {text}
      {children}
    </Notice>
  );
}
