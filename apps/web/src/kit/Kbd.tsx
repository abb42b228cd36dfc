import classes from './Kbd.module.css';

/** A key to press. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={classes.key}>{children}</kbd>;
}
