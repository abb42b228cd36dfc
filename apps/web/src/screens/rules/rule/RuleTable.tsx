import { decisionTable, slotsOf, type Rule, type Slot, type TableCell, type TableSection } from '@makegood/rules';
import { useMemo } from 'react';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay } from '../../../i18n/say.tsx';
import { usePack } from '../editor/PackContext.tsx';
import classes from './Rule.module.css';
import { SlotButton } from './SlotButton.tsx';

type RuleTableProps = { readonly onRule: (id: string) => void; readonly shows: (rule: Rule) => boolean };

/** The pack as tables: rules that ask the same under each other, a column for each value. Cells are changed where they stand. */
export function RuleTable({ onRule, shows }: RuleTableProps) {
  const { pack, before, on } = usePack();
  const sections = useMemo(() => decisionTable(pack, on), [pack, on]);
  const old = useMemo(() => cellsOf(before ? decisionTable(before, on) : []), [before, on]);
  const rules = useMemo(() => new Map(pack.rules.map((rule) => [rule.id, rule])), [pack]);
  return sections.map((section) => {
    const rows = section.rows.filter(({ ruleId }) => {
      const rule = rules.get(ruleId);
      return rule !== undefined && shows(rule);
    });
    return rows.length === 0 ? null : (
      <Section key={section.operator ?? ''} section={{ ...section, rows }} rules={rules} old={old} onRule={onRule} />
    );
  });
}

const cellKey = (ruleId: string, column: string): string => `${ruleId} ${column}`;

const cellsOf = (sections: readonly TableSection[]): ReadonlyMap<string, TableCell> =>
  new Map(
    sections.flatMap(({ rows }) =>
      rows.flatMap(({ ruleId, cells }) => Object.entries(cells).map(([column, cell]) => [cellKey(ruleId, column), cell] as const)),
    ),
  );

type SectionProps = {
  readonly section: TableSection;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly old: ReadonlyMap<string, TableCell>;
  readonly onRule: (id: string) => void;
};

function Section({ section, rules, old, onRule }: SectionProps) {
  const say = useSay();
  const { before } = usePack();
  const used = section.columns.filter(({ id }) => section.rows.some((row) => row.cells[id]?.text));
  return (
    <section>
      <h2>{asBeginning(say.said(section.label))}</h2>
      {/* Wide tables scroll by themselves; the focus makes that possible without a mouse. */}
      <div className={classes.tableFrame} tabIndex={0} role="region" aria-label={asBeginning(say.said(section.label))}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{say('web.rules.table.rule')}</th>
              {used.map((column) => (
                <th key={column.id} scope="col">
                  {asBeginning(say.said(column.label))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {section.rows.map((row) => {
              const rule = rules.get(row.ruleId);
              return rule ? (
                <tr key={row.ruleId}>
                  <th scope="row">
                    <button type="button" className={classes.title} onClick={() => onRule(row.ruleId)}>
                      {say.said(row.title)}
                    </button>
                  </th>
                  {used.map(({ id }) => {
                    const was = old.get(cellKey(row.ruleId, id));
                    return <Cell key={id} rule={rule} cell={row.cells[id]} was={was} changeable={before !== null && was !== undefined} />;
                  })}
                </tr>
              ) : null;
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type CellProps = {
  readonly rule: Rule;
  readonly cell: TableCell | undefined;
  readonly was: TableCell | undefined;
  readonly changeable: boolean;
};

function Cell({ rule, cell, was, changeable }: CellProps) {
  const say = useSay();
  const { pack, editor } = usePack();
  const slots = useMemo(() => slotsOf(rule, pack), [rule, pack]);
  const text = cell?.text ? asBeginning(say.said(cell.text)) : null;
  const before = was?.text ? asBeginning(say.said(was.text)) : null;
  const changed = changeable && before !== text;
  const own = (cell?.paths ?? []).slice(0, 1).flatMap((path): readonly Slot[] => slots.filter((slot) => slot.path === path));
  const words = (
    <>
      {changed && before !== null ? (
        <>
          <del className={classes.was}>{before}</del>{' '}
        </>
      ) : null}
      {text === null ? <span className={classes.absent}>–</span> : changed ? <ins data-changed>{text}</ins> : text}
    </>
  );
  return (
    <td className={classes.tableCell}>
      {editor && own.length > 0 ? (
        <SlotButton
          rule={rule}
          slots={own}
          tone="cell"
          label={say('web.rules.slot.change', {
            what: own.map((slot) => say.said(slot.label)).join(', '),
            value: text ?? say('web.rules.slot.unstated'),
          })}
        >
          {words}
        </SlotButton>
      ) : (
        words
      )}
    </td>
  );
}
