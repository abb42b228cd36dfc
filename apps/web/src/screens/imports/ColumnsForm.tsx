import { Select } from '@mantine/core';
import type { ImportColumn, ImportField, ImportMapping } from '@makegood/contract';
import { useSay } from '../../i18n/say.tsx';
import { Card } from '../../kit/Card.tsx';
import classes from './Imports.module.css';
import { fieldOfColumn, withField } from './mapping.ts';

type ColumnsFormProps = {
  readonly columns: readonly ImportColumn[];
  readonly fields: readonly ImportField[];
  readonly mapping: ImportMapping;
  readonly change: (mapping: ImportMapping) => void;
};

const UNUSED = '';
const GROUPS = ['account', 'person', 'address', 'payment'] as const;

/** Which column is what. A field is fed by one column; choosing it again moves it. */
export function ColumnsForm({ columns, fields, mapping, change }: ColumnsFormProps) {
  const say = useSay();
  const choices = [
    { group: say('web.import.columns'), items: [{ value: UNUSED, label: say('web.import.unused') }] },
    ...GROUPS.map((group) => ({
      group: say(`web.import.group.${group}`),
      items: fields
        .filter((field) => field.group === group)
        .map((field) => ({
          value: field.id,
          label: field.required ? say('web.import.required', { field: say.said(field.label) }) : say.said(field.label),
        })),
    })).filter((group) => group.items.length > 0),
  ];
  return (
    <Card title={say('web.import.columns')}>
      <table className={classes.pairs}>
        <thead>
          <tr>
            <th scope="col">{say('web.import.column')}</th>
            <th scope="col">{say('web.import.field')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index}>
              <td>
                <b>{column.name}</b>
                <br />
                <small>{column.samples.slice(0, 2).join(' · ')}</small>
              </td>
              <td>
                <Select
                  aria-label={say('web.import.fieldOf', { column: column.name })}
                  searchable
                  value={fieldOfColumn(mapping, column.index) ?? UNUSED}
                  data={choices}
                  onChange={(field) => change(withField(mapping, column.index, field === null || field === UNUSED ? null : field))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
