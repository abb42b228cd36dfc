import { api, type GalleryRule } from '@makegood/contract';
import type { ChannelId } from '@makegood/journey';
import { Link } from '@tanstack/react-router';
import { keepPreviousData } from '@tanstack/react-query';
import { useAsk } from '../../../api/queries.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Asked } from '../../../kit/Asked.tsx';
import classes from './Gallery.module.css';

/** What people ask of a country's rules, and the kinds of rules that answer it. */
const QUESTIONS = {
  hours: ['contactWindow', 'customerPreferenceWindow', 'timezoneResolution', 'moratorium'],
  often: ['frequencyCap', 'minimumSpacing', 'coolingOff', 'waitingPeriod'],
  consent: ['consent', 'optOut', 'channelRestriction'],
  content: ['disclosure', 'noticeElement'],
  never: ['prohibitedContent', 'prohibitedParty', 'prohibitedPlace', 'identityVerification'],
  people: ['specialStatus', 'retention'],
} as const;
type Question = keyof typeof QUESTIONS;
const ORDER: readonly Question[] = ['hours', 'often', 'consent', 'content', 'never', 'people'];

/** The rules that would decide about the journey's contacts in a country, by what they are about. */
export function RulesPreview({ country, channels }: { readonly country: string; readonly channels: readonly ChannelId[] }) {
  const say = useSay();
  const asked = useAsk(api.journeyGallery.country, { params: { country } }, { placeholderData: keepPreviousData });
  return (
    <Asked asked={asked}>
      {({ packs, rules }) => {
        const bearing = rules.filter((rule) => rule.channels.some((channel) => channels.includes(channel)));
        const local = packs.filter(({ jurisdiction }) => jurisdiction?.startsWith(`${country}-`)).length;
        return (
          <div className={classes.rules}>
            <p>{say('web.gallery.rulesOf', { rules: bearing.length })}</p>
            <p className={classes.packs}>
              {say('web.gallery.rules.packs')}{' '}
              {packs
                .filter(({ jurisdiction }) => !jurisdiction?.startsWith(`${country}-`))
                .map((pack) => (
                  <Link key={pack.id} to="/rules/$packId" params={{ packId: pack.id }}>
                    {say.said(pack.title)}
                  </Link>
                ))}
              {local > 0 ? <span>{say('web.gallery.rules.local', { packs: local })}</span> : null}
            </p>
            {ORDER.map((question) => (
              <About key={question} question={question} rules={bearing.filter((rule) => isAbout(question, rule))} />
            ))}
          </div>
        );
      }}
    </Asked>
  );
}

const isAbout = (question: Question, { kind }: GalleryRule): boolean => QUESTIONS[question].some((known) => known === kind);

function About({ question, rules }: { readonly question: Question; readonly rules: readonly GalleryRule[] }) {
  const say = useSay();
  if (rules.length === 0) return null;
  return (
    <section>
      <h3>{say(`web.gallery.rules.${question}`)}</h3>
      <ul>
        {rules.map((rule) => (
          <li key={`${rule.pack}:${rule.id}`}>{say.said(rule.sentence)}</li>
        ))}
      </ul>
    </section>
  );
}
