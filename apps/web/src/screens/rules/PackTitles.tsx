import { Button, Modal, TextInput } from '@mantine/core';
import { LOCALES, type Locale } from '@makegood/base';
import { titleIn, titleWords, withPackTitle, type Issue } from '@makegood/rules';
import { useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { usePack } from './editor/PackContext.tsx';
import fieldClasses from './fields/Fields.module.css';
import { issueText } from './rule/ruleEdits.ts';
import { usePackChange } from './rule/useSlotChange.ts';
import classes from './Rules.module.css';

/** What a draft is called, as its author writes it and for readers of other languages. */
export function PackTitles() {
  const say = useSay();
  const { pack, editor } = usePack();
  const [open, setOpen] = useState(false);
  if (!editor) return null;
  const close = (): void => {
    setOpen(false);
    editor.getState().seal();
  };
  return (
    <section>
      <h2>{say('web.rules.titles')}</h2>
      <dl className={classes.facts}>
        {LOCALES.map((language) => (
          <div key={language}>
            <dt>{say.said({ id: `rules.slot.titles.${language}` })}</dt>
            <dd>{titleIn(pack, language)}</dd>
          </div>
        ))}
      </dl>
      <Button size="xs" onClick={() => setOpen(true)}>
        {say('web.rules.titles.change')}
      </Button>
      {open ? (
        <Modal opened title={say('web.rules.titles')} onClose={close} closeButtonProps={{ 'aria-label': say('web.text.close') }}>
          <div className={fieldClasses.stack}>
            <TitleField language={null} />
            {LOCALES.map((language) => (
              <TitleField key={language} language={language} />
            ))}
            <small>{say('web.rules.titles.help')}</small>
          </div>
        </Modal>
      ) : null}
    </section>
  );
}

/** One title; what is typed and cannot be stays in the field with the reason. Empty, a language reads the title as it is written. */
function TitleField({ language }: { readonly language: Locale | null }) {
  const say = useSay();
  const { pack } = usePack();
  const change = usePackChange();
  const [typed, setTyped] = useState((language === null ? pack.title : pack.titles?.[language]) ?? '');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const put = (title: string): void => {
    setTyped(title);
    const words = language !== null && title.trim() === '' ? null : title;
    setIssues(change((present) => withPackTitle(present, language, words), `title:${language ?? ''}`));
  };
  return (
    <TextInput
      label={say.said({ id: language === null ? 'rules.slot.title' : `rules.slot.titles.${language}` })}
      placeholder={language === null ? say.said(titleWords(pack)) : titleIn({ title: pack.title }, language)}
      maxLength={300}
      value={typed}
      error={issues.length > 0 ? say('web.rules.slot.refused', { reason: issueText(say, issues) }) : null}
      onChange={(event) => put(event.currentTarget.value)}
    />
  );
}
