import { ActionIcon, Button } from '@mantine/core';
import type { Json } from '@makegood/base';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useSay } from '../../../i18n/say.tsx';
import { ClockField } from './ClockField.tsx';
import classes from './Fields.module.css';

export type Span = readonly [from: string, to: string];

/** Pairs of times of day as they stand in a document. */
export const spansOf = (value: Json): readonly Span[] =>
  (Array.isArray(value) ? value : []).flatMap((pair: Json): readonly Span[] => {
    const [from, to]: readonly Json[] = Array.isArray(pair) ? pair : [];
    return typeof from === 'string' && typeof to === 'string' ? [[from, to]] : [];
  });

type SpansProps = { readonly label: string; readonly spans: readonly Span[]; readonly onChange: (spans: readonly Span[]) => void };

/** From–to pairs in one line; none of them means closed. */
export function Spans({ label, spans, onChange }: SpansProps) {
  const say = useSay();
  const put = (index: number, next: Span): void => onChange(spans.map((span, at) => (at === index ? next : span)));
  return (
    <span className={classes.spans}>
      {spans.map(([from, to], index) => (
        <span key={index} className={classes.span}>
          <ClockField bare label={say('web.rules.hours.from', { what: label })} value={from} onChange={(next) => put(index, [next, to])} />
          –
          <ClockField bare label={say('web.rules.hours.to', { what: label })} value={to} onChange={(next) => put(index, [from, next])} />
          <ActionIcon
            size={26}
            aria-label={say('web.rules.hours.remove', { what: label })}
            onClick={() => onChange(spans.filter((_, at) => at !== index))}
          >
            <IconX size={14} aria-hidden="true" />
          </ActionIcon>
        </span>
      ))}
      {spans.length === 0 ? <span className={classes.quiet}>{say('web.rules.hours.closed')}</span> : null}
      <ActionIcon
        size={26}
        aria-label={say('web.rules.hours.add', { what: label })}
        onClick={() => onChange([...spans, nextAfter(spans.at(-1))])}
      >
        <IconPlus size={14} aria-hidden="true" />
      </ActionIcon>
    </span>
  );
}

/** Hours that can follow: after the last ones, or those of an office. */
function nextAfter(last: Span | undefined): Span {
  if (!last) return ['08:00', '20:00'];
  const hour = Math.min(23, Number(last[1].slice(0, 2)) + 1);
  return [`${String(hour).padStart(2, '0')}:00`, '24:00'];
}

type HoursFieldProps = { readonly label: string; readonly value: Json; readonly onChange: (value: Json) => void };

export function HoursField({ label, value, onChange }: HoursFieldProps) {
  const say = useSay();
  const spans = spansOf(value);
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      <Spans label={label} spans={spans} onChange={onChange} />
      {spans.length > 0 ? (
        <Button size="xs" variant="subtle" onClick={() => onChange([])}>
          {say('web.rules.hours.close')}
        </Button>
      ) : null}
    </fieldset>
  );
}
