import { Button } from '@mantine/core';
import type { SplitConfig } from '@makegood/journey';
import { IconPlus } from '@tabler/icons-react';
import { useSay } from '../../i18n/say.tsx';
import { CheckedField } from '../fields/CheckedField.tsx';
import classes from '../fields/Fields.module.css';
import { freeChoiceId } from '../fields/freeChoiceId.ts';
import { NameField } from '../fields/NameField.tsx';
import { ShareField } from '../fields/ShareField.tsx';
import { evenShares, SharesSum } from '../fields/SharesSum.tsx';
import type { FormProps } from './form.ts';

export function SplitForm({ config, onChange }: FormProps<'split'>) {
  const say = useSay();
  const { arms, holdout, salt } = config;
  const put = (next: SplitConfig['arms']) => onChange({ ...config, arms: next });
  const even = () => {
    const shares = evenShares(arms.length, 100 - holdout);
    put(arms.map((arm, index) => ({ ...arm, weight: shares[index] ?? 0 })));
  };
  return (
    <div className={classes.stack}>
      <p className={classes.help}>{say('web.panel.split.help')}</p>
      {arms.map((arm) => (
        <div key={arm.id} className={classes.item}>
          <NameField
            label={say('web.canvas.name')}
            value={arm.name}
            onChange={(name) => put(arms.map((old) => (old.id === arm.id ? { ...old, name } : old)))}
          />
          <div className={classes.row}>
            <ShareField
              label={say('web.canvas.share')}
              value={arm.weight}
              onChange={(weight) => put(arms.map((old) => (old.id === arm.id ? { ...old, weight } : old)))}
            />
            {arms.length > 1 ? (
              <Button variant="subtle" onClick={() => put(arms.filter((old) => old.id !== arm.id))}>
                {say('web.canvas.remove')}
              </Button>
            ) : null}
          </div>
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          disabled={arms.length >= 10}
          onClick={() => put([...arms, { id: freeChoiceId(arms, 'arm'), name: String.fromCharCode(65 + arms.length), weight: 0 }])}
        >
          {say('web.canvas.split.add')}
        </Button>
      </div>
      <ShareField
        label={say('web.canvas.split.holdout')}
        description={say('web.panel.split.holdout.help')}
        value={holdout}
        onChange={(next) => onChange({ ...config, holdout: next })}
      />
      <SharesSum at="arms" shares={[...arms.map((arm) => arm.weight), holdout]} onEven={even} />
      <CheckedField
        label={say('web.canvas.split.salt')}
        description={say('web.canvas.split.salt.help')}
        value={salt}
        max={80}
        isRight={(text) => text !== ''}
        wrong={say('web.canvas.needsText')}
        onChange={(next) => onChange({ ...config, salt: next })}
      />
    </div>
  );
}
