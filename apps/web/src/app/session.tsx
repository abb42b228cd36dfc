import { api, mayDo, type Permission, type Session } from '@makegood/contract';
import { instant, type Instant } from '@makegood/base';
import { useRouter } from '@tanstack/react-router';
import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import { useAsk } from '../api/queries.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useWords } from '../i18n/WordsProvider.tsx';
import { Loading } from '../kit/Loading.tsx';
import { ProblemNotice } from '../kit/Problem.tsx';
import classes from './session.module.css';

const SessionContext = createContext<Session | null>(null);
const NowContext = createContext<Instant | null>(null);

/** Who is signed in. Only inside {@link SessionGate}. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('No session outside the gate');
  return session;
}

/** The workspace's clock: a sandbox's stands still between steps, a live one's goes on minute by minute. */
export function useNow(): Instant {
  const now = use(NowContext);
  if (now === null) throw new Error('No clock outside the gate');
  return now;
}

/** Spares people buttons that the server would refuse. */
export const useMay = (permission: Permission): boolean => mayDo(useSession().roles, permission);

function useTicking(session: Session | undefined): Instant | null {
  const [elapsed, setElapsed] = useState(0);
  const live = session?.workspace.mode === 'live';
  const start = session?.workspace.now;
  useEffect(() => {
    setElapsed(0);
    if (!live) return undefined;
    const began = Date.now();
    const timer = setInterval(() => setElapsed(Date.now() - began), 30_000);
    return () => clearInterval(timer);
  }, [live, start]);
  return start === undefined ? null : instant(start + elapsed);
}

/** Goes to the door, once: it remembers where the person wanted to go when it appeared, not where the way there leads. */
function ToTheDoor() {
  const router = useRouter();
  const [wanted] = useState(() => router.state.location.href);
  useEffect(() => {
    void router.navigate({ to: '/sign-in', search: { to: wanted }, replace: true });
  }, [router, wanted]);
  return null;
}

/** Lets in who is signed in; everybody else goes to the door and comes back to where they wanted to go. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const asked = useAsk(api.session.session, {}, { staleTime: 15_000, refetchInterval: 20_000 });
  const { setLocale } = useLanguage();
  const now = useTicking(asked.data);
  const { settled } = useWords();
  const adopted = useRef<string | null>(null);
  const user = asked.data?.user;
  useEffect(() => {
    if (!user || adopted.current === user.id) return;
    adopted.current = user.id;
    setLocale(user.locale);
  }, [user, setLocale]);
  if (asked.error?.code === 'notSignedIn') return <ToTheDoor />;
  if (asked.data && now !== null && settled)
    return (
      <SessionContext value={asked.data}>
        <NowContext value={now}>{children}</NowContext>
      </SessionContext>
    );
  return (
    <div className={classes.waiting}>
      {asked.error ? <ProblemNotice error={asked.error} retry={() => void asked.refetch()} /> : <Loading />}
    </div>
  );
}
