import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import classes from './SearchList.module.css';

export type Choice = {
  readonly key: string;
  readonly title: string;
  readonly text?: ReactNode;
  readonly icon?: ReactNode;
  /** What stands at its end: a key to press, a number. */
  readonly aside?: ReactNode;
  /** Choices of one group stand under its name. */
  readonly group?: string;
};

type SearchListProps = {
  readonly label: string;
  readonly placeholder?: string;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly choices: readonly Choice[];
  /** Said where nothing fits. */
  readonly none: string;
  readonly columns?: 1 | 2;
  readonly onPick: (key: string) => void;
};

/** One line to type into and what fits it: arrows choose, Enter takes, a click takes. The first is chosen beforehand. */
export function SearchList({ label, placeholder, search, onSearch, choices, none, columns = 1, onPick }: SearchListProps) {
  const own = useId();
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // A dialog focuses its first list itself; one that takes the place of another is focused here.
  useEffect(() => field.current?.focus(), []);
  const here = Math.min(at, choices.length - 1);
  const chosen = choices[here];
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [here, choices]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event.key, columns);
    if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onPick(chosen.key);
    } else if (step !== 0 && choices.length > 0) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(choices.length - 1, here + step)));
    }
  };
  return (
    <>
      <TextInput
        ref={field}
        data-autofocus
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={own}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${own}-${here}` : undefined}
        placeholder={placeholder ?? label}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={search}
        onChange={(event) => {
          setAt(0);
          onSearch(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <ul ref={list} id={own} role="listbox" aria-label={label} className={classes.list} data-columns={columns}>
        {choices.map((choice, index) => (
          <Line
            key={choice.key}
            id={`${own}-${index}`}
            choice={choice}
            heads={choice.group !== undefined && choice.group !== choices[index - 1]?.group}
            selected={index === here}
            onPoint={() => setAt(index)}
            onPick={onPick}
          />
        ))}
      </ul>
      {choices.length === 0 ? (
        <p role="status" className={classes.none}>
          {none}
        </p>
      ) : null}
    </>
  );
}

const stepOf = (key: string, columns: 1 | 2): number => {
  if (key === 'ArrowDown') return columns;
  if (key === 'ArrowUp') return -columns;
  return 0;
};

type LineProps = {
  readonly id: string;
  readonly choice: Choice;
  readonly heads: boolean;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onPick: (key: string) => void;
};

function Line({ id, choice, heads, selected, onPoint, onPick }: LineProps) {
  return (
    <>
      {heads ? (
        <li role="presentation" className={classes.group}>
          {choice.group}
        </li>
      ) : null}
      <li
        id={id}
        role="option"
        aria-selected={selected}
        className={classes.choice}
        onPointerMove={selected ? undefined : onPoint}
        onClick={() => onPick(choice.key)}
      >
        {choice.icon}
        <span className={classes.words}>
          <b data-alone={choice.text === undefined || undefined}>{choice.title}</b>
          {choice.text === undefined ? null : <small>{choice.text}</small>}
        </span>
        {choice.aside}
      </li>
    </>
  );
}
