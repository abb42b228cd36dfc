/**
 * What a pure room says to a person, before it is put into a language: a message id of that room's catalogue and the
 * values for its slots. Values are already plain (numbers, names, formatted dates) or messages themselves.
 */
export type Message = { readonly id: string; readonly values?: Readonly<Record<string, MessageValue>> };
export type MessageValue = string | number | Message | readonly MessageValue[];

/** The languages that every catalogue carries. */
export const LOCALES = ['en', 'es', 'pt'] as const;
export type Locale = (typeof LOCALES)[number];

export const message = (id: string, values?: Readonly<Record<string, MessageValue>>): Message => (values ? { id, values } : { id });
