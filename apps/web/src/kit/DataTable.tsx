import { Skeleton, VisuallyHidden } from '@mantine/core';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useSay } from '../i18n/say.tsx';
import classes from './DataTable.module.css';

export type Column<Row> = {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'end';
  /** Left out on narrow screens, where the row reads as a card. */
  readonly wideOnly?: boolean;
  readonly width?: string;
  /** A column of buttons: its name is only spoken. */
  readonly headerHidden?: boolean;
};

export type DataTableProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while they are on their way. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  /** A click anywhere in the row; the first cell carries the real link for the keyboard. */
  readonly open?: (row: Row) => void;
  readonly isOpen?: (row: Row) => boolean;
  readonly empty: ReactNode;
  readonly footer?: ReactNode;
  /** The rows shown are of the question before; the new ones are coming. */
  readonly stale?: boolean;
};

/** The first link or button of the row above or below takes the focus: arrows walk through a list. */
function walk(event: KeyboardEvent<HTMLTableSectionElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (!(event.target instanceof HTMLElement) || event.target.matches('input, textarea, select, [role="combobox"]')) return;
  const row = event.target.closest('tr');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const target = next?.querySelector<HTMLElement>('a, button');
  if (!target) return;
  event.preventDefault();
  target.focus();
}

const isControl = (event: MouseEvent): boolean =>
  event.target instanceof Element && event.target.closest('a, button, input, label') !== null;

export function DataTable<Row>({ label, columns, rows, rowKey, open, isOpen, empty, footer, stale = false }: DataTableProps<Row>) {
  const say = useSay();
  if (rows?.length === 0) return <div className={classes.frame}>{empty}</div>;
  return (
    <div className={classes.frame} aria-busy={stale || rows === undefined} data-stale={stale || undefined}>
      {rows === undefined ? <VisuallyHidden role="status">{say('web.text.loading')}</VisuallyHidden> : null}
      <table className={classes.table} aria-label={label} role="table">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                role="columnheader"
                data-align={column.align}
                data-wide={column.wideOnly || undefined}
                style={column.width ? { width: column.width, minWidth: column.width } : undefined}
              >
                {column.headerHidden ? <VisuallyHidden>{column.header}</VisuallyHidden> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" onKeyDown={walk}>
          {rows === undefined
            ? Array.from({ length: 6 }, (_, index) => (
                <tr key={index} role="row" aria-hidden="true">
                  {columns.map((column) => (
                    <td key={column.id} role="cell" data-wide={column.wideOnly || undefined}>
                      <Skeleton height={14} width={`${60 + ((index * 13 + column.id.length * 7) % 35)}%`} />
                    </td>
                  ))}
                </tr>
              ))
            : rows.map((row) => (
                <tr
                  key={rowKey(row)}
                  role="row"
                  data-opens={open ? true : undefined}
                  data-open={isOpen?.(row) || undefined}
                  onClick={(event) => {
                    if (open && !isControl(event) && !window.getSelection()?.toString()) open(row);
                  }}
                >
                  {columns.map((column) => (
                    <td
                      key={column.id}
                      role="cell"
                      data-align={column.align}
                      data-label={column.headerHidden ? '' : column.header}
                      data-wide={column.wideOnly || undefined}
                    >
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
      {footer}
    </div>
  );
}
