import { ActionIcon, Button } from '@mantine/core';
import type { BranchConfig } from '@makegood/journey';
import { IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useSay } from '../../i18n/say.tsx';
import { ConditionField } from '../fields/condition/ConditionField.tsx';
import classes from '../fields/Fields.module.css';
import { freeChoiceId } from '../fields/freeChoiceId.ts';
import { NameField } from '../fields/NameField.tsx';
import { FieldFindings } from '../panel/FieldFindings.tsx';
import type { FormProps } from './form.ts';

/** Branches are tried in their order; who fits none goes by "otherwise". */
export function BranchForm({ config, onChange }: FormProps<'branch'>) {
  const say = useSay();
  const { branches } = config;
  const put = (next: BranchConfig['branches']) => onChange({ branches: next });
  return (
    <div className={classes.stack}>
      <p className={classes.help}>{say('web.panel.branch.help')}</p>
      {branches.map((branch, index) => (
        <div key={branch.id} className={classes.item}>
          <div className={classes.row}>
            <div className={classes.grow}>
              <NameField
                label={say('web.canvas.branch.name', { number: index + 1 })}
                value={branch.name}
                onChange={(name) => put(branches.map((old) => (old.id === branch.id ? { ...old, name } : old)))}
              />
            </div>
            {index > 0 ? (
              <ActionIcon
                aria-label={say('web.panel.branch.earlier', { branch: branch.name })}
                onClick={() => put(branches.toSpliced(index, 1).toSpliced(index - 1, 0, branch))}
              >
                <IconArrowUp size={16} aria-hidden="true" />
              </ActionIcon>
            ) : null}
          </div>
          <ConditionField
            label={say(index === 0 ? 'web.panel.branch.when' : 'web.panel.branch.whenElse')}
            value={branch.when}
            onChange={(when) => put(branches.map((old) => (old.id === branch.id ? { ...old, when } : old)))}
          />
          <FieldFindings at={`branches.${index}.when`} />
          {branches.length > 1 ? (
            <div>
              <Button variant="subtle" size="compact-sm" onClick={() => put(branches.filter((old) => old.id !== branch.id))}>
                {say('web.panel.branch.remove')}
              </Button>
            </div>
          ) : null}
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          disabled={branches.length >= 12}
          onClick={() =>
            put([
              ...branches,
              {
                id: freeChoiceId(branches, 'branch'),
                name: say('web.canvas.branch.new', { number: branches.length + 1 }),
                when: { fact: 'account.daysPastDue', op: 'more', value: 60 },
              },
            ])
          }
        >
          {say('web.canvas.branch.add')}
        </Button>
      </div>
    </div>
  );
}
