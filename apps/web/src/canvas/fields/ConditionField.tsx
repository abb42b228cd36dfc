import { ActionIcon, Button, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { parseCurrency, parseDecimal, formatDecimal } from '@makegood/base';
import { factOf, FACTS, OPERATORS, type Comparison, type Condition, type Fact } from '@makegood/journey';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useSession } from '../../app/session.tsx';
import { asBeginning } from '../../format/asBeginning.ts';
import { useSay } from '../../i18n/say.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { Sentence } from '../../kit/SentenceBlock.tsx';
import { sayCondition } from '@makegood/journey';
import classes from './Fields.module.css';

type ConditionFieldProps = { readonly value: Condition; readonly onChange: (value: Condition) => void };

/** The rows of a flat condition; null when it is nested deeper than this form shows. */
function rowsOf(condition: Condition): { join: 'all' | 'any'; rows: Comparison[] } | null {
  if ('fact' in condition) return { join: 'all', rows: [condition] };
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null;
  if (!parts) return null;
  const rows = parts.filter((part) => 'fact' in part);
  return rows.length === parts.length ? { join: 'all' in condition ? 'all' : 'any', rows } : null;
}

function joined(join: 'all' | 'any', [first, ...others]: readonly Comparison[]): Condition | null {
  if (!first) return null;
  if (others.length === 0) return first;
  return join === 'all' ? { all: [first, ...others] } : { any: [first, ...others] };
}

/** What must be true of an account, line by line. A condition nested deeper is shown as a sentence and left as it is. */
export function ConditionField({ value, onChange }: ConditionFieldProps) {
  const say = useSay();
  const flat = rowsOf(value);
  if (!flat)
    return (
      <p>
        <Sentence said={sayCondition(value)} />
      </p>
    );
  const { join, rows } = flat;
  const put = (next: readonly Comparison[], how = join) => {
    const condition = joined(how, next);
    if (condition) onChange(condition);
  };
  return (
    <div className={classes.stack}>
      {rows.length > 1 ? (
        <Segmented
          label={say('web.canvas.condition.join')}
          value={join}
          options={[
            { value: 'all', label: say('web.canvas.condition.all') },
            { value: 'any', label: say('web.canvas.condition.any') },
          ]}
          onChange={(how) => put(rows, how)}
        />
      ) : null}
      {rows.map((row, index) => (
        <ComparisonRow
          key={index}
          value={row}
          onChange={(next) => put(rows.map((old, at) => (at === index ? next : old)))}
          onRemove={rows.length > 1 ? () => put(rows.filter((_, at) => at !== index)) : null}
        />
      ))}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => put([...rows, { fact: 'account.daysPastDue', op: 'atLeast', value: 1 }])}
        >
          {say('web.canvas.condition.add')}
        </Button>
      </div>
    </div>
  );
}

type RowProps = { readonly value: Comparison; readonly onChange: (value: Comparison) => void; readonly onRemove: (() => void) | null };

function ComparisonRow({ value, onChange, onRemove }: RowProps) {
  const say = useSay();
  const { workspace } = useSession();
  const fact = factOf(value.fact);
  const operators = OPERATORS[fact?.type ?? 'text'];
  return (
    <div className={classes.item}>
      <div className={classes.row}>
        <Select
          className={classes.grow ?? ''}
          aria-label={say('web.canvas.condition.fact')}
          searchable
          value={value.fact}
          data={[...FACTS, ...(fact && !FACTS.includes(fact) ? [fact] : [])].map((known) => ({
            value: known.id,
            label: asBeginning(say.said(known.label)),
          }))}
          onChange={(id) => {
            const next = id === null ? null : factOf(id);
            if (next) onChange(beginning(next, workspace.currency));
          }}
        />
        {onRemove ? (
          <ActionIcon aria-label={say('web.canvas.remove')} onClick={onRemove}>
            <IconTrash size={16} aria-hidden="true" />
          </ActionIcon>
        ) : null}
      </div>
      <div className={classes.row}>
        <Select
          aria-label={say('web.canvas.condition.op')}
          w={150}
          value={value.op}
          data={operators.map((op) => ({ value: op, label: say.said({ id: `journey.op.${op}` }) }))}
          onChange={(chosen) => {
            const op = operators.find((known) => known === chosen);
            if (op && fact) onChange(withOperator(fact, op, value, workspace.currency));
          }}
        />
        {fact ? <ValueField fact={fact} value={value} onChange={onChange} /> : null}
      </div>
    </div>
  );
}

const defaultValue = (fact: Fact, currency: string): Comparison['value'] => {
  switch (fact.type) {
    case 'money':
      return { minor: 0, currency };
    case 'number':
      return 0;
    case 'date':
      return '2027-01-01';
    case 'flag':
      return undefined;
    default:
      return fact.values?.[0]?.value ?? '';
  }
};

function beginning(fact: Fact, currency: string): Comparison {
  const [op = 'isKnown'] = OPERATORS[fact.type];
  return withOperator(fact, fact.type === 'number' || fact.type === 'money' ? 'atLeast' : op, { fact: fact.id, op }, currency);
}

/** Keeps the value where the new operator can use it. */
function withOperator(fact: Fact, op: Comparison['op'], old: Comparison, currency: string): Comparison {
  if (op === 'isKnown' || op === 'isUnknown' || op === 'isTrue' || op === 'isFalse') return { fact: fact.id, op };
  const single = Array.isArray(old.value) ? old.value[0] : old.value;
  const value = old.fact === fact.id && single !== undefined ? single : defaultValue(fact, currency);
  if (value === undefined) return { fact: fact.id, op };
  if (op === 'isOneOf' || op === 'isNoneOf') return { fact: fact.id, op, value: Array.isArray(value) ? value : [value] };
  if (op === 'between') return { fact: fact.id, op, value: Array.isArray(value) ? value : [value, value] };
  return { fact: fact.id, op, value };
}

type Scalar = Exclude<NonNullable<Comparison['value']>, readonly unknown[]>;

function ValueField({
  fact,
  value,
  onChange,
}: {
  readonly fact: Fact;
  readonly value: Comparison;
  readonly onChange: (value: Comparison) => void;
}) {
  const say = useSay();
  const label = say('web.canvas.condition.value');
  if (value.value === undefined) return null;
  if (value.op === 'isOneOf' || value.op === 'isNoneOf') {
    const chosen = Array.isArray(value.value) ? value.value.map(String) : [];
    return (
      <MultiSelect
        className={classes.grow ?? ''}
        aria-label={label}
        value={chosen}
        data={(fact.values ?? chosen.map((item) => ({ value: item, label: item }))).map((item) => ({
          value: item.value,
          label: say.said(item.label),
        }))}
        onChange={(next) => onChange({ ...value, value: next })}
      />
    );
  }
  if (Array.isArray(value.value)) {
    const pair = value.value;
    return (
      <>
        {pair.map((item, index) => (
          <ScalarField
            key={index}
            label={label}
            fact={fact}
            value={item}
            onChange={(next) => onChange({ ...value, value: pair.map((old, at) => (at === index ? next : old)) })}
          />
        ))}
      </>
    );
  }
  return <ScalarField label={label} fact={fact} value={value.value} onChange={(next) => onChange({ ...value, value: next })} />;
}

type ScalarFieldProps = { readonly label: string; readonly fact: Fact; readonly value: Scalar; readonly onChange: (value: Scalar) => void };

function ScalarField({ label, fact, value, onChange }: ScalarFieldProps) {
  const say = useSay();
  if (fact.type === 'money' && typeof value === 'object') return <MoneyField label={label} value={value} onChange={onChange} />;
  if (fact.type === 'number')
    return (
      <NumberInput
        aria-label={label}
        w={110}
        allowDecimal={false}
        value={Number(value)}
        onChange={(next) => onChange(typeof next === 'number' ? next : 0)}
      />
    );
  if (fact.values)
    return (
      <Select
        className={classes.grow ?? ''}
        aria-label={label}
        value={String(value)}
        data={fact.values.map((item) => ({ value: item.value, label: say.said(item.label) }))}
        onChange={(next) => onChange(next ?? String(value))}
      />
    );
  return (
    <TextInput
      className={classes.grow ?? ''}
      aria-label={label}
      type={fact.type === 'date' ? 'date' : 'text'}
      value={String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type MoneyFieldProps = {
  readonly label: string;
  readonly value: { minor: number; currency: string };
  readonly onChange: (value: Scalar) => void;
};

/** An amount typed as a decimal and kept in minor units; what is no amount is shown as such and not taken over. */
function MoneyField({ label, value, onChange }: MoneyFieldProps) {
  const say = useSay();
  const currency = parseCurrency(value.currency);
  const [text, setText] = useState(() => (currency ? formatDecimal({ minor: value.minor, currency }) : ''));
  const [wrong, setWrong] = useState(false);
  return (
    <TextInput
      aria-label={label}
      w={140}
      inputMode="decimal"
      rightSection={<small>{value.currency}</small>}
      rightSectionWidth={44}
      value={text}
      error={wrong ? say('web.canvas.condition.notMoney') : undefined}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const parsed = currency ? parseDecimal(typed, currency) : null;
        setWrong(!parsed?.ok);
        if (parsed?.ok) onChange({ minor: parsed.value.minor, currency: value.currency });
      }}
    />
  );
}
