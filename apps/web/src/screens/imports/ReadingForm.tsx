import { Checkbox, Select, TextInput } from '@mantine/core';
import { LOCALES } from '@makegood/base';
import { mappingSchema, type ImportMapping } from '@makegood/contract';
import { LOCALE_NAMES } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Card } from '../../kit/Card.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import classes from './Imports.module.css';

type ReadingFormProps = { readonly mapping: ImportMapping; readonly change: (mapping: ImportMapping) => void };

const { encoding, delimiter, decimal, dateOrder, kind } = mappingSchema.shape;
const DELIMITER_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;
const ENCODING_NAMES = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252 (Latin)',
} as const;
const DECIMAL_NAMES = { '.': '1,234.50', ',': '1.234,50' } as const;

/** How the bytes become rows and the texts become values. What was detected stands there already. */
export function ReadingForm({ mapping, change }: ReadingFormProps) {
  const say = useSay();
  const set = (part: Partial<ImportMapping>): void => change({ ...mapping, ...part });
  const setDefault = (part: Partial<ImportMapping['defaults']>): void => set({ defaults: { ...mapping.defaults, ...part } });
  return (
    <Card title={say('web.import.read')}>
      <div className={classes.settings}>
        <div className={classes.whole}>
          <Segmented
            label={say('web.import.kind')}
            value={mapping.kind}
            options={kind.options.map((value) => ({ value, label: say(`web.import.kind.${value}`) }))}
            onChange={(value) => set({ kind: value, columns: {} })}
          />
        </div>
        <Select
          label={say('web.import.delimiter')}
          value={mapping.delimiter}
          data={delimiter.options.map((value) => ({ value, label: say(`web.import.delimiter.${DELIMITER_NAMES[value]}`) }))}
          onChange={(value) => set({ delimiter: delimiter.catch(mapping.delimiter).parse(value) })}
        />
        <Select
          label={say('web.import.encoding')}
          value={mapping.encoding}
          data={encoding.options.map((value) => ({ value, label: ENCODING_NAMES[value] }))}
          onChange={(value) => set({ encoding: encoding.catch(mapping.encoding).parse(value) })}
        />
        <Select
          label={say('web.import.decimal')}
          value={mapping.decimal}
          data={decimal.options.map((value) => ({ value, label: DECIMAL_NAMES[value] }))}
          onChange={(value) => set({ decimal: decimal.catch(mapping.decimal).parse(value) })}
        />
        <Select
          label={say('web.import.dates')}
          value={mapping.dateOrder}
          data={dateOrder.options.map((value) => ({ value, label: say(`web.import.dates.${value}`) }))}
          onChange={(value) => set({ dateOrder: dateOrder.catch(mapping.dateOrder).parse(value) })}
        />
        <Checkbox
          className={classes.whole ?? ''}
          label={say('web.import.header')}
          checked={mapping.header}
          onChange={(event) => set({ header: event.currentTarget.checked })}
        />
        <h3 className={classes.whole}>{say('web.import.defaults')}</h3>
        <TextInput
          label={say('web.import.country')}
          placeholder={say('web.import.example.country')}
          maxLength={6}
          value={mapping.defaults.country ?? ''}
          onChange={(event) => setDefault({ country: event.currentTarget.value.trim().toUpperCase() || null })}
        />
        <TextInput
          label={say('web.import.currency')}
          placeholder={say('web.import.example.currency')}
          maxLength={3}
          value={mapping.defaults.currency ?? ''}
          onChange={(event) => setDefault({ currency: event.currentTarget.value.trim().toUpperCase() || null })}
        />
        <Select
          label={say('web.import.language')}
          value={mapping.defaults.language}
          data={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
          onChange={(value) => setDefault({ language: value })}
        />
      </div>
    </Card>
  );
}
