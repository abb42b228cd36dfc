import { LOCALES } from '@makegood/base';
import { LOCALE_NAMES, useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Segmented } from '../../kit/Segmented.tsx';

export function DoorLanguages() {
  const say = useSay();
  const { locale, setLocale } = useLanguage();
  return (
    <Segmented
      label={say('web.shell.language')}
      value={locale}
      options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
      onChange={setLocale}
    />
  );
}
