import type { ProviderTerms } from '@makegood/contract';
import { useSay } from '../../../i18n/say.tsx';
import { ChoiceCards } from '../../../kit/ChoiceCards.tsx';

/** Terms written by hand. No pack has this as its id. */
export const OWN_WORDS = '';

type ProviderTermsChoiceProps = {
  /** Those that nobody has taken here. */
  readonly terms: readonly ProviderTerms[];
  readonly value: string;
  readonly onChange: (id: string) => void;
};

/** Terms of providers that come with the product, each with what its rules are about; or to be written. */
export function ProviderTermsChoice({ terms, value, onChange }: ProviderTermsChoiceProps) {
  const say = useSay();
  return (
    <ChoiceCards
      label={say('web.rules.new.terms')}
      value={value}
      onChange={onChange}
      choices={[
        ...terms.map(({ id, title, rules, checked }) => ({
          value: id,
          title: say.said(title),
          text: (
            <>
              {rules.map((rule) => say.said(rule.title)).join(' · ')}
              {checked === null ? null : (
                <small style={{ display: 'block' }}>{say('web.rules.new.terms.checked', { date: checked })}</small>
              )}
            </>
          ),
        })),
        { value: OWN_WORDS, title: say('web.rules.new.terms.own'), text: say('web.rules.new.terms.own.help') },
      ]}
    />
  );
}
