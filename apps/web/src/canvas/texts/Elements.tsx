import { Checkbox } from '@mantine/core';
import { TEMPLATE_ELEMENTS, type Template } from '@makegood/journey/template';
import { useSay } from '../../i18n/say.tsx';
import { useEdit } from '../editor/EditorContext.tsx';
import { useEditable } from '../panel/editable.ts';
import { withTemplate } from './templates.ts';
import classes from './Texts.module.css';

/** Found in the words themselves, so that nobody needs to say it of them. */
const FOUND: ReadonlySet<string> = new Set(['optOutInstructions']);

/** What the author says that the words contain, where no machine can tell. The gate holds it against the rules of the place. */
export function Elements({ template }: { readonly template: Template }) {
  const say = useSay();
  const edit = useEdit();
  const editable = useEditable();
  const { elements } = template;
  return (
    <details className={classes.details}>
      <summary>{say('web.panel.elements', { count: elements.length })}</summary>
      <fieldset className={classes.says} disabled={!editable} aria-label={say('web.panel.elements.label')}>
        <p className={classes.quiet}>{say('web.panel.elements.help')}</p>
        {TEMPLATE_ELEMENTS.filter((element) => !FOUND.has(element)).map((element) => (
          <Checkbox
            key={element}
            label={say(`web.panel.element.${element}`)}
            checked={elements.includes(element)}
            onChange={(event) => {
              const next = event.currentTarget.checked ? [...elements, element] : elements.filter((known) => known !== element);
              edit((present) => withTemplate(present, { ...template, elements: next }));
            }}
          />
        ))}
      </fieldset>
    </details>
  );
}
