import { Button, TextInput } from '@mantine/core';
import { titleWords, type Rule } from '@makegood/rules';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { usePack } from './editor/PackContext.tsx';
import { PackFindings } from './PackFindings.tsx';
import { RemovedRules } from './rule/RemovedRules.tsx';
import { AddRuleDialog } from './rule/AddRuleDialog.tsx';
import { RuleCard } from './rule/RuleCard.tsx';
import { RuleTable } from './rule/RuleTable.tsx';
import classes from './Rules.module.css';

const route = getRouteApi('/app/rules/$packId');
/** A handful of rules needs no search. */
const FEW = 6;

/** The rules of the pack, as sentences or as tables of the same values. */
export function RulesView() {
  const say = useSay();
  const { pack, editor } = usePack();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const [sought, setSought] = useState('');
  const open = (rule: string | undefined): void =>
    void navigate({ search: { ...search, rule, form: undefined }, replace: true, resetScroll: false });
  const words = sought.trim().toLowerCase();
  const shows = (rule: Rule): boolean =>
    words === '' || `${say.said(titleWords(rule))} ${rule.title} ${rule.summary} ${rule.id}`.toLowerCase().includes(words);
  const shown = pack.rules.filter(shows);
  // A rule that the address names is brought into sight once, when one comes to it.
  const named = search.form === undefined ? search.rule : undefined;
  useEffect(() => {
    if (named) document.getElementById(`rule-${named}`)?.scrollIntoView({ block: 'nearest' });
  }, [named]);
  return (
    <>
      <div className={classes.between}>
        <h2>{say('web.rules.count', { count: pack.rules.length })}</h2>
        <span className={classes.tools}>
          {pack.rules.length > FEW ? (
            <TextInput
              w={180}
              size="xs"
              aria-label={say('web.rules.find')}
              placeholder={say('web.rules.find')}
              leftSection={<IconSearch size={15} aria-hidden="true" />}
              value={sought}
              onChange={(event) => setSought(event.currentTarget.value)}
            />
          ) : null}
          <Segmented
            label={say('web.rules.form')}
            value={search.form ?? 'sentence'}
            options={[
              { value: 'sentence', label: say('web.rules.form.sentence') },
              { value: 'table', label: say('web.rules.form.table') },
            ]}
            onChange={(form) => void navigate({ search: { ...search, form: form === 'table' ? 'table' : undefined }, replace: true })}
          />
          {editor ? (
            <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setAdding(true)}>
              {say('web.rules.add')}
            </Button>
          ) : null}
        </span>
      </div>
      <PackFindings />
      {search.form === 'table' ? (
        <RuleTable shows={shows} onRule={open} />
      ) : (
        <ul className={classes.list}>
          {shown.map((rule) => (
            <li key={rule.id}>
              <RuleCard rule={rule} open={search.rule === rule.id} onTurn={() => open(search.rule === rule.id ? undefined : rule.id)} />
            </li>
          ))}
        </ul>
      )}
      {shown.length === 0 ? <EmptyState title={say('web.rules.find.nothing')}>{say('web.rules.find.nothing.help')}</EmptyState> : null}
      {words === '' ? <RemovedRules /> : null}
      <small>{say('web.rules.counsel')}</small>
      {adding ? <AddRuleDialog close={() => setAdding(false)} added={open} /> : null}
    </>
  );
}
