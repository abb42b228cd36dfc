import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CallFailure } from '../api/problem.ts';
import { Loading } from './Loading.tsx';
import { ProblemNotice } from './Problem.tsx';

type AskedProps<Answer> = {
  readonly asked: UseQueryResult<Answer, CallFailure>;
  readonly waiting?: ReactNode;
  readonly children: (answer: Answer) => ReactNode;
};

/** The three faces of something asked from the server: on its way, refused with a reason, or here. */
export function Asked<Answer>({ asked, waiting, children }: AskedProps<Answer>) {
  if (asked.data !== undefined) return children(asked.data);
  if (asked.error) return <ProblemNotice error={asked.error} retry={() => void asked.refetch()} />;
  return waiting ?? <Loading />;
}
