import { Button } from '@mantine/core';
import type { BranchConfig } from '@makegood/journey';
import { IconPlus } from '@tabler/icons-react';
import { useSay } from '../../i18n/say.tsx';
import { ConditionField } from '../fields/ConditionField.tsx';
import classes from '../fields/Fields.module.css';
import { freeChoiceId } from '../fields/freeChoiceId.ts';
import { NameField } from '../fields/NameField.tsx';
import type { FormProps } from './form.ts';

/** Branches are tried in their order; who fits none goes by "otherwise". */
export function BranchForm({ config, onChange }: FormProps<'branch'>) {
  const say = useSay();
  const { branches } = config;
  const put = (next: BranchConfig['branches']) => onChange({ branches: next });
  return (
    <div className={classes.stack}>
      {branches.map((branch, index) => (
        <div key={branch.id} className={classes.item}>
          <NameField
            label={say('web.canvas.branch.name', { number: index + 1 })}
            value={branch.name}
            onChange={(name) => put(branches.map((old) => (old.id === branch.id ? { ...old, name } : old)))}
          />
          <ConditionField
            value={branch.when}
            onChange={(when) => put(branches.map((old) => (old.id === branch.id ? { ...old, when } : old)))}
          />
          {branches.length > 1 ? (
            <div>
              <Button variant="subtle" size="compact-sm" onClick={() => put(branches.filter((old) => old.id !== branch.id))}>
                {say('web.canvas.remove')}
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
