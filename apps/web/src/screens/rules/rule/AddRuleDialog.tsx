import { Button, Modal, Select, TextInput } from '@mantine/core';
import { RULE_KINDS, type Issue, type RuleKind } from '@makegood/rules';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { usePack } from '../editor/PackContext.tsx';
import fieldClasses from '../fields/Fields.module.css';
import { addRule, issueText } from './ruleEdits.ts';
import classes from './Rule.module.css';
import { usePackChange } from './useSlotChange.ts';

type AddRuleDialogProps = { readonly close: () => void; readonly added: (id: string) => void };

/** A new rule: what kind of question it is, what it is called, and where it is written. Everything else has ordinary values to begin with. */
export function AddRuleDialog({ close, added }: AddRuleDialogProps) {
  const say = useSay();
  const { on } = usePack();
  const change = usePackChange();
  const [kind, setKind] = useState<RuleKind>('frequencyCap');
  const [title, setTitle] = useState('');
  const [instrument, setInstrument] = useState('');
  const [section, setSection] = useState('');
  const [url, setUrl] = useState('');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const add = (): void => {
    let id = '';
    const refused = change((pack) => {
      const result = addRule(pack, {
        kind,
        title: title.trim(),
        citation: {
          instrument: instrument.trim(),
          checkedOn: on,
          ...(section.trim() ? { section: section.trim() } : {}),
          ...(url.trim() ? { url: url.trim() } : {}),
        },
      });
      if (!result.ok) return result;
      id = result.value.id;
      return { ok: true, value: result.value.pack };
    });
    setIssues(refused);
    if (refused.length > 0) return;
    close();
    added(id);
  };
  return (
    <Modal opened title={say('web.rules.add.title')} onClose={close} closeButtonProps={{ 'aria-label': say('web.text.close') }}>
      <form
        className={fieldClasses.stack}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Select
          label={say('web.rules.add.kind')}
          searchable
          value={kind}
          data={RULE_KINDS.map((one) => ({ value: one, label: say.said({ id: `rules.kind.${one}` }) }))}
          onChange={(chosen) => setKind(RULE_KINDS.find((one) => one === chosen) ?? kind)}
        />
        <TextInput
          data-autofocus
          label={say('web.rules.add.name')}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          label={say('web.rules.add.source')}
          description={say('web.rules.add.source.help')}
          maxLength={300}
          value={instrument}
          onChange={(event) => setInstrument(event.currentTarget.value)}
        />
        <div className={fieldClasses.row}>
          <TextInput
            className={fieldClasses.grow ?? ''}
            label={say('web.rules.add.section')}
            maxLength={300}
            value={section}
            onChange={(event) => setSection(event.currentTarget.value)}
          />
          <TextInput
            className={fieldClasses.grow ?? ''}
            type="url"
            label={say('web.rules.add.link')}
            maxLength={500}
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
        </div>
        {issues.length > 0 ? (
          <p className={classes.refused} role="alert">
            {say('web.rules.slot.refused', { reason: issueText(say, issues) })}
          </p>
        ) : null}
        <div className={classes.actions} style={{ justifyContent: 'flex-end' }}>
          <Button variant="subtle" onClick={close}>
            {say('web.text.cancel')}
          </Button>
          <Button type="submit" variant="filled" disabled={title.trim() === '' || instrument.trim() === ''}>
            {say('web.rules.add.deed')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
