import { Button } from '@mantine/core';
import type { Locale } from '@makegood/base';
import type { ChannelId } from '@makegood/journey';
import type { Template } from '@makegood/journey/template';
import { LOCALE_NAMES, LOCALE_TAGS } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { useEdit } from '../editor/EditorContext.tsx';
import { useEditable } from '../panel/editable.ts';
import { bodyOf, MOST, withBody, withWords } from './editText.ts';
import { LiquidField } from './liquid/LiquidField.tsx';
import { beginningOf, withTemplate } from './templates.ts';
import classes from './Texts.module.css';
import { useBeyond } from './useBeyond.ts';
import type { Tried } from './preview/usePreview.ts';

type WordsFieldProps = {
  readonly template: Template;
  readonly locale: Locale;
  readonly channel: ChannelId;
  readonly tried: Tried;
};

/** The words of one language and channel; where there are none, a way to begin. */
export function WordsField({ template, locale, channel, tried }: WordsFieldProps) {
  const say = useSay();
  const edit = useEdit();
  const editable = useEditable();
  const beyond = useBeyond(tried, locale, channel);
  const body = bodyOf(template, locale, channel);
  const put = (change: (present: Template) => Template, gesture?: string) =>
    edit(
      (present) => {
        const current = present.templates.find((known) => known.id === template.id);
        return current ? withTemplate(present, change(current)) : present;
      },
      gesture === undefined ? undefined : `text:${template.id}:${locale}:${channel}:${gesture}`,
    );
  if (body === undefined)
    return (
      <div className={classes.empty}>
        <p>{say('web.panel.text.none', { language: LOCALE_NAMES[locale] })}</p>
        <Button disabled={!editable} onClick={() => put((present) => withWords(present, locale, beginningOf(locale, [channel])))}>
          {say('web.canvas.text.begin', { language: LOCALE_NAMES[locale] })}
        </Button>
      </div>
    );
  const subject = template.content[locale]?.email?.subject ?? '';
  return (
    <>
      {channel === 'email' ? (
        <LiquidField
          key={`${template.id}:${locale}:subject`}
          label={say('web.canvas.text.subject')}
          language={LOCALE_TAGS[locale]}
          value={subject}
          lines="one"
          max={300}
          readOnly={!editable}
          beyond={beyond.subject}
          onChange={(text) => put((present) => withWords(present, locale, { email: { subject: text, body } }), 'subject')}
        />
      ) : null}
      <LiquidField
        key={`${template.id}:${locale}:${channel}`}
        label={say('web.canvas.text.body')}
        language={LOCALE_TAGS[locale]}
        value={body}
        lines="many"
        max={MOST[channel]}
        readOnly={!editable}
        beyond={beyond.body}
        onChange={(text) => put((present) => withBody(present, locale, channel, text), 'body')}
      />
    </>
  );
}
