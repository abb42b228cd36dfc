import { Button, Textarea, TextInput } from '@mantine/core';
import { LOCALES, type Locale } from '@makegood/base';
import { estimateSms, renderMessage } from '@makegood/messaging/render';
import type { ChannelId } from '@makegood/journey';
import { exampleValues, TEMPLATE_VARIABLES, type Template, type TemplateContent } from '@makegood/journey/template';
import { useRef, useState } from 'react';
import { asBeginning } from '../../format/asBeginning.ts';
import { LOCALE_NAMES, useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { useEdit, useEditor } from '../editor/EditorContext.tsx';
import classes from '../fields/Fields.module.css';
import { beginningOf, withTemplate } from './templates.ts';

type TextEditorProps = { readonly template: Template; readonly channels: readonly ChannelId[] };

/** A message's words by language and channel, what may stand in them, and how one person would read them. */
export function TextEditor({ template, channels }: TextEditorProps) {
  const say = useSay();
  const { locale: mine } = useLanguage();
  const edit = useEdit();
  const seal = useEditor((editor) => editor.seal);
  const [locale, setLocale] = useState<Locale>(mine);
  const [chosen, setChosen] = useState<ChannelId>(channels[0] ?? 'email');
  const channel = channels.includes(chosen) ? chosen : (channels[0] ?? 'email');
  const field = useRef<HTMLTextAreaElement>(null);
  const content = template.content[locale];
  const body = channel === 'email' ? content?.email?.body : content?.[channel]?.text;

  const put = (part: TemplateContent, gesture: string | null) => {
    const next: Template = { ...template, content: { ...template.content, [locale]: { ...content, ...part } } };
    edit((present) => withTemplate(present, next), gesture === null ? undefined : `text:${template.id}:${locale}:${channel}:${gesture}`);
  };
  const putBody = (text: string, gesture: string | null) => {
    if (text === '') return;
    put(
      channel === 'email' ? { email: { subject: content?.email?.subject ?? template.name, body: text } } : { [channel]: { text } },
      gesture,
    );
  };
  const insert = (path: string) => {
    const at = field.current?.selectionStart ?? (body ?? '').length;
    const printed =
      TEMPLATE_VARIABLES[path]?.type === 'money'
        ? `{{ ${path} | money }}`
        : TEMPLATE_VARIABLES[path]?.type === 'date'
          ? `{{ ${path} | date }}`
          : `{{ ${path} }}`;
    putBody(`${(body ?? '').slice(0, at)}${printed}${(body ?? '').slice(at)}`, null);
  };

  return (
    <div className={classes.stack} onBlur={seal}>
      <Segmented
        label={say('web.canvas.text.language')}
        value={locale}
        options={LOCALES.map((value) => ({ value, label: template.content[value] ? LOCALE_NAMES[value] : `${LOCALE_NAMES[value]} •` }))}
        onChange={setLocale}
      />
      {channels.length > 1 ? (
        <Segmented
          label={say('web.canvas.channel')}
          value={channel}
          options={channels.map((value) => ({ value, label: asBeginning(say.said({ id: `journey.channel.${value}` })) }))}
          onChange={setChosen}
        />
      ) : null}
      {body === undefined ? (
        <Button onClick={() => put(beginningOf(locale, [channel]), null)}>
          {say('web.canvas.text.begin', { language: LOCALE_NAMES[locale] })}
        </Button>
      ) : (
        <>
          {channel === 'email' ? (
            <TextInput
              label={say('web.canvas.text.subject')}
              value={content?.email?.subject ?? ''}
              maxLength={300}
              onChange={(event) =>
                event.currentTarget.value !== '' && put({ email: { subject: event.currentTarget.value, body } }, 'subject')
              }
            />
          ) : null}
          <Textarea
            ref={field}
            label={say('web.canvas.text.body')}
            autosize
            minRows={4}
            maxRows={16}
            value={body}
            maxLength={4000}
            onChange={(event) => putBody(event.currentTarget.value, 'body')}
          />
          <div>
            <span className={classes.quiet}>{say('web.canvas.text.insert')}</span>
            <div className={classes.variables}>
              {SHOWN.map((path) => (
                <button key={path} type="button" className={classes.variable} onClick={() => insert(path)}>
                  {say.said(TEMPLATE_VARIABLES[path]?.label ?? path)}
                </button>
              ))}
            </div>
          </div>
          <Preview template={template} channel={channel} locale={locale} />
        </>
      )}
    </div>
  );
}

const SHOWN = [
  'person.first_name',
  'account.balance',
  'account.due_date',
  'account.creditor',
  'firm.name',
  'link.pay',
  'link.unsubscribe',
] as const;

function Preview({ template, channel, locale }: { readonly template: Template; readonly channel: ChannelId; readonly locale: Locale }) {
  const say = useSay();
  const rendered = renderMessage(template, channel, locale, exampleValues());
  if (!rendered.ok) return <p role="status">{say('web.canvas.text.unreadable')}</p>;
  const sms = channel === 'sms' ? estimateSms(template.content[locale]?.sms?.text ?? '', locale) : null;
  return (
    <section aria-label={say('web.canvas.text.preview')}>
      <span className={classes.quiet}>{say('web.canvas.text.preview')}</span>
      <div className={classes.preview}>
        {rendered.value.subject ? (
          <>
            <b>{rendered.value.subject}</b>
            {'\n'}
          </>
        ) : null}
        {rendered.value.text}
      </div>
      {sms ? (
        <span className={classes.quiet}>{say('web.canvas.text.segments', { segments: rendered.value.segments?.segments ?? 1 })}</span>
      ) : null}
    </section>
  );
}
