import { Tooltip, VisuallyHidden } from '@mantine/core';
import classes from './Avatars.module.css';
import { initials } from './initials.ts';
import { token, type TokenName } from './theme/tokens.ts';

export type Avatar = { readonly id: string; readonly name: string; /** What they are at, in one short sentence. */ readonly about: string };

const TINTS = ['trigger', 'people', 'info', 'money', 'decide', 'brand'] as const satisfies readonly TokenName[];

/** The same person has the same colour on every screen. */
function tintOf(id: string): TokenName {
  const sum = [...id].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9_973, 7);
  return TINTS[sum % TINTS.length] ?? 'brand';
}

/** So many faces fit beside one another; the others are a number. */
const SHOWN = 4;

/** People by their initials, side by side; a list to screen readers. */
export function Avatars({ label, people }: { readonly label: string; readonly people: readonly Avatar[] }) {
  if (people.length === 0) return null;
  const more = people.slice(SHOWN);
  return (
    <ul className={classes.row} aria-label={label}>
      {people.slice(0, SHOWN).map((person) => (
        <li key={person.id}>
          <Tooltip label={person.about}>
            <span className={classes.avatar} style={{ '--tint': token(tintOf(person.id)) } as React.CSSProperties}>
              <span aria-hidden="true">{initials(person.name)}</span>
              <VisuallyHidden>{person.about}</VisuallyHidden>
            </span>
          </Tooltip>
        </li>
      ))}
      {more.length > 0 ? (
        <li>
          <Tooltip label={more.map(({ about }) => about).join(', ')}>
            <span className={classes.avatar}>
              <span aria-hidden="true">{`+${more.length}`}</span>
              <VisuallyHidden>{more.map(({ about }) => about).join(', ')}</VisuallyHidden>
            </span>
          </Tooltip>
        </li>
      ) : null}
    </ul>
  );
}
