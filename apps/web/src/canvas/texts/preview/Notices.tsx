import type { DraftedMessage } from '@makegood/contract';
import { useSay } from '../../../i18n/say.tsx';
import { CitationLink } from '../../../kit/CitationLink.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import classes from './Preview.module.css';

/** What the rules of the reader's place want said and the words do not say, each with its source. */
export function Notices({ notices }: { readonly notices: DraftedMessage['notices'] }) {
  const say = useSay();
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
    </Notice>
  );
}
