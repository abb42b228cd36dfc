import { useSay } from '../../../i18n/say.tsx';
import classes from './Outline.module.css';

/** Above the steps that people come to after an event, or (null) to which nothing leads. */
export function HeadingLine({ event }: { readonly event: string | null }) {
  const say = useSay();
  return (
    <div role="treeitem" aria-level={1} aria-selected={false} className={classes.heading} data-loose={event === null || undefined}>
      {event === null ? say('web.journey.unreached') : say('web.outline.after', { event })}
    </div>
  );
}
