import { catalogue } from '@makegood/base/text';

export const audienceTexts = catalogue(
  {
    'engine.audience.notACondition': 'This is not a condition.',
    'engine.audience.tooLarge': 'A condition can have {parts} parts at most.',
  },
  {
    'engine.audience.notACondition': 'Esto no es una condición.',
    'engine.audience.tooLarge': 'Una condición puede tener {parts} partes como máximo.',
  },
  {
    'engine.audience.notACondition': 'Isto não é uma condição.',
    'engine.audience.tooLarge': 'Uma condição pode ter no máximo {parts} partes.',
  },
);
