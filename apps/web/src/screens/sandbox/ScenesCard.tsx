import { Button } from '@mantine/core';
import { api, type Phone, type TimelineItem } from '@makegood/contract';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { asking } from '../../api/queries.ts';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Beats } from '../../kit/Beats.tsx';
import { Card } from '../../kit/Card.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import { When } from '../../kit/When.tsx';
import { useEventWords } from '../account/entries.tsx';
import classes from './Sandbox.module.css';

type Account = Phone['accounts'][number];
type Scene = { readonly item: TimelineItem; readonly account: Account };

const SHOWN = 12;

/** The latest of all the person's accounts, told as one story. */
function useScenes(accounts: readonly Account[]) {
  return useQueries({
    queries: accounts.map((account) => ({
      ...asking(api.accounts.timeline, { params: { id: account.id }, query: { limit: SHOWN } }),
      refetchInterval: 2_500,
    })),
    combine: (asked) => ({
      error: asked.find((one) => one.error)?.error ?? null,
      isPending: asked.some((one) => one.isPending),
      scenes: asked
        .flatMap((one, index): Scene[] => {
          const account = accounts[index];
          return account ? (one.data?.items ?? []).map((item) => ({ item, account })) : [];
        })
        // Each account's own order stands: only instants decide between accounts.
        .sort((a, b) => b.item.at - a.item.at)
        .slice(0, SHOWN),
    }),
  });
}

/** What the product did and decided for the person whose phone is held. */
export function ScenesCard({ phone }: { readonly phone: Phone }) {
  const say = useSay();
  const home = useSession().workspace.timezone;
  const { error, isPending, scenes } = useScenes(phone.accounts);
  const several = phone.accounts.length > 1;
  return (
    <Card title={say('web.scenes.title')} aside={<small>{say('web.scenes.whose')}</small>}>
      {error ? (
        <ProblemNotice error={error} />
      ) : isPending ? (
        <Loading />
      ) : (
        <Scenes scenes={scenes} zone={phone.person.zone ?? home} several={several} />
      )}
      <div className={classes.accounts}>
        {phone.accounts.map((account) => (
          <Button
            key={account.id}
            renderRoot={(props: object) => <Link to="/accounts/$accountId" params={{ accountId: account.id }} {...props} />}
          >
            {several ? say('web.scenes.openOne', { account: `${account.creditor} · ${account.reference}` }) : say('web.scenes.open')}
          </Button>
        ))}
      </div>
    </Card>
  );
}

function Scenes({ scenes, zone, several }: { readonly scenes: readonly Scene[]; readonly zone: string; readonly several: boolean }) {
  const say = useSay();
  const words = useEventWords(zone);
  if (scenes.length === 0) return <p className={classes.quiet}>{say('web.scenes.nothing')}</p>;
  return (
    <Beats
      beats={scenes.map(({ item, account }) => {
        const { title, chip, verdict, text } = words(item);
        const small = several ? `${account.creditor} · ${account.reference}` : '';
        return {
          id: `${account.id}:${item.id}`,
          mark: <When at={item.at} zone={zone} />,
          words: (
            <>
              <b>{title}</b> {chip} {verdict}
              {text || small ? (
                <>
                  <br />
                  <small>
                    {text}
                    {text && small ? ' · ' : ''}
                    {small}
                  </small>
                </>
              ) : null}
            </>
          ),
        };
      })}
    />
  );
}
