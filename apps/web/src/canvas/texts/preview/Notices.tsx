import type { DraftedMessage } from '@makegood/contract';
import { Button } from '@mantine/core';
import type { Template } from '@makegood/journey/template';
import { useSay } from '../../../i18n/say.tsx';
import { CitationLink } from '../../../kit/CitationLink.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import { useEdit } from '../../editor/EditorContext.tsx';
import { useEditable } from '../../panel/editable.ts';
import { sayable, withNotices } from '../notices.ts';
import { withTemplate } from '../templates.ts';
import classes from './Preview.module.css';

type NoticesProps = { readonly template: Template; readonly notices: DraftedMessage['notices'] };

/** What the rules of the reader's place want said and the words do not say, each with its source, and one press that says it. */
export function Notices({ template, notices }: NoticesProps) {
  const say = useSay();
  const edit = useEdit();
  const editable = useEditable();
  const elements = sayable(notices.flatMap((notice) => notice.missing));
  if (notices.length === 0) return null;
  return (
    <Notice tone="warn" title={say('web.panel.preview.notices')}>
      <ul className={classes.notices}>
        {notices.map((notice) => (
          <li key={notice.rule}>
            {say('web.panel.preview.notice', { missing: notice.missing.map((element) => ({ id: `rules.word.${element}` })) })}
            <br />
            <small>
              {say.said(notice.jurisdiction)}
              {notice.citations.map((citation) => (
                <span key={citation.text}>
                  {' · '}
                  <CitationLink citation={citation} />
                </span>
              ))}
            </small>
          </li>
        ))}
      </ul>
      <p>{say('web.panel.preview.notices.help')}</p>
      {editable && elements.length > 0 ? (
        <Button mt={8} size="compact-sm" onClick={() => edit((present) => withTemplate(present, withNotices(template, elements)))}>
          {say('web.panel.preview.notices.add')}
        </Button>
      ) : null}
    </Notice>
  );
}
