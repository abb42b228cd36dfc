import type { DraftPreview } from '@makegood/contract';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import classes from './Preview.module.css';

/** Nothing is fetched and nothing runs inside a mail, and no link of it leads anywhere. */
const SEAL = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"><meta name="color-scheme" content="light"><style>a{pointer-events:none}</style>`;

type MailLookProps = {
  readonly rendered: { readonly subject: string | null; readonly html: string | null };
  readonly preview: { readonly sender: DraftPreview['sender']; readonly person: { readonly name: string } };
};

/** An e-mail as it stands in a mail program: who wrote, about what, and the page itself. */
export function MailLook({ rendered, preview }: MailLookProps) {
  const say = useSay();
  const { sender, person } = preview;
  return (
    <div className={classes.mail}>
      <dl className={classes.head}>
        <dt>{say('web.panel.preview.from')}</dt>
        <dd>{sender.email === null ? sender.name : `${sender.name} <${sender.email}>`}</dd>
        <dt>{say('web.panel.preview.to')}</dt>
        <dd>{person.name}</dd>
        <dt>{say('web.canvas.text.subject')}</dt>
        <dd>
          <b>{rendered.subject}</b>
        </dd>
      </dl>
      <Page html={rendered.html ?? ''} title={say('web.phone.mail', { subject: rendered.subject ?? '' })} />
    </div>
  );
}

/** As high as its text needs, so that one reads it without a second scroll bar; what is inside cannot be measured, so it is reckoned. */
function Page({ html, title }: { readonly html: string; readonly title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(320);
  useEffect(() => {
    const words = html.replace(/<style>[^]*?<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ').length;
    const blocks = html.split(/<p |<li |<table role="presentation" cellpadding/).length;
    setHeight(Math.min(640, 150 + Math.ceil(words / 38) * 25 + blocks * 18));
  }, [html]);
  return <iframe ref={frame} className={classes.page} sandbox="" title={title} style={{ height }} srcDoc={`${SEAL}${html}`} />;
}
