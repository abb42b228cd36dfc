import { Button, Select } from '@mantine/core';
import { api, type Phone } from '@makegood/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Beats } from '../../kit/Beats.tsx';
import { Card } from '../../kit/Card.tsx';
import { When } from '../../kit/When.tsx';
import { useEventWords } from '../account/entries.tsx';
import classes from './Sandbox.module.css';

/** What the product did and decided for the person whose phone is held. */
export function ScenesCard({ phone }: { readonly phone: Phone }) {
  const say = useSay();
  const home = useSession().workspace.timezone;
  const [chosen, setChosen] = useState<string | null>(null);
  const account = phone.accounts.find((one) => one.id === chosen) ?? phone.accounts[0];
  if (!account) return null;
  return (
    <Card title={say('web.scenes.title')} aside={<small>{say('web.scenes.whose')}</small>}>
      {phone.accounts.length > 1 ? (
        <Select
          mt={8}
          aria-label={say('web.phone.pay.account')}
          value={account.id}
          data={phone.accounts.map((one) => ({ value: String(one.id), label: `${one.creditor} · ${one.reference}` }))}
          onChange={setChosen}
        />
      ) : null}
      <Scenes account={account} zone={phone.person.zone ?? home} />
      <div>
        <Button renderRoot={(props: object) => <Link to="/accounts/$accountId" params={{ accountId: account.id }} {...props} />}>
          {say('web.scenes.open')}
        </Button>
      </div>
    </Card>
  );
}

function Scenes({ account, zone }: { readonly account: Phone['accounts'][number]; readonly zone: string }) {
  const say = useSay();
  const words = useEventWords(zone);
  const asked = useAsk(api.accounts.timeline, { params: { id: account.id }, query: { limit: 12 } }, { refetchInterval: 2_500 });
  return (
    <Asked asked={asked}>
      {({ items }) =>
        items.length === 0 ? (
          <p className={classes.quiet}>{say('web.scenes.nothing')}</p>
        ) : (
          <Beats
            beats={items.map((item) => {
              const { title, chip, verdict, text } = words(item);
              return {
                id: item.id,
                mark: <When at={item.at} zone={zone} />,
                words: (
                  <>
                    <b>{title}</b> {chip} {verdict}
                    {text ? (
                      <>
                        <br />
                        <small>{text}</small>
                      </>
                    ) : null}
                  </>
                ),
              };
            })}
          />
        )
      }
    </Asked>
  );
}
