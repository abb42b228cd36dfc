import type { Message } from '@makegood/base';
import { label, labelled, orderOf, percent, yesNo, type Field, type Names } from '../field.ts';
import { sayChannels, sayDuration } from '../say.ts';
import type { MessageConfig } from './schema.ts';

export function messageFields({ channels, order, variants, purpose, giveUpAfter, waitFor }: MessageConfig, names: Names): Field[] {
  const alone = variants.length === 1;
  return [
    labelled('channels', label('message.channels'), channels, sayChannels(channels)),
    labelled('order', label('message.preferred'), order !== 'asDrawn', yesNo(order !== 'asDrawn')),
    ...variants.flatMap(({ id, name, template, weight }) => [
      labelled(
        `variants.${id}.template`,
        alone ? label('message.text') : label('message.textOf', { name }),
        template,
        names.text(template),
      ),
      labelled(`variants.${id}.name`, label('message.variant'), name, name),
      labelled(`variants.${id}.weight`, label('share', { name }), weight, percent(weight)),
    ]),
    ...orderOf('variants', label('message.order'), variants),
    labelled('purpose', label('message.purpose'), purpose, label(`message.purpose.${purpose}`)),
    labelled('giveUpAfter', label('message.giveUpAfter'), giveUpAfter, sayDuration(giveUpAfter)),
    labelled('waitFor', label('message.waitFor'), waitFor, sayWaitFor(waitFor)),
  ];
}

const sayWaitFor = (waitFor: MessageConfig['waitFor']): Message =>
  label(`message.waitFor.${waitFor.type}`, 'within' in waitFor ? { duration: sayDuration(waitFor.within) } : {});
