import { label, labelled, percent, type Field, type Names } from '../field.ts';
import { sayChannel } from '../say.ts';
import type { PromiseConfig } from './schema.ts';

export const promiseFields = ({ graceDays, minPercent, reminder }: PromiseConfig, names: Names): Field[] => [
  labelled('graceDays', label('promise.grace'), graceDays, label('days', { days: graceDays })),
  labelled('minPercent', label('promise.partly'), minPercent, percent(minPercent)),
  ...(reminder
    ? [
        labelled('reminder.daysBefore', label('promise.reminder'), reminder.daysBefore, label('daysBefore', { days: reminder.daysBefore })),
        labelled('reminder.channel', label('promise.reminderBy'), reminder.channel, sayChannel(reminder.channel)),
        labelled('reminder.template', label('promise.reminderText'), reminder.template, names.text(reminder.template)),
      ]
    : []),
];
