import { Button } from '@mantine/core';
import { backTestEndpoints, type BackTest, type Crowd } from '@makegood/contract';
import { getRouteApi } from '@tanstack/react-router';
import { linkTo } from '../../../api/call.ts';
import { useMay } from '../../../app/session.tsx';
import { useSay } from '../../../i18n/say.tsx';
import classes from './BackTest.module.css';

const route = getRouteApi('/app/rules/$packId');

/** Every number opens what is behind it: the people, here or as a file. */
export function PeopleLinks({ test, crowd, label }: { readonly test: BackTest; readonly crowd: Crowd; readonly label: string }) {
  const say = useSay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayRead = useMay('accounts.read');
  const mayExport = useMay('packs.backTest');
  if (crowd.people === 0 || !mayRead) return null;
  return (
    <div className={classes.actions}>
      <Button onClick={() => void navigate({ search: { ...search, people: test.id } })}>{label}</Button>
      {mayExport ? (
        <Button variant="subtle" component="a" href={linkTo(backTestEndpoints.export, { params: { id: test.id }, query: {} })} download>
          {say('web.rules.backtest.export')}
        </Button>
      ) : null}
    </div>
  );
}
