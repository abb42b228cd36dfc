import { catalogue } from '@makegood/base/text';

/** What changes in a pack's holiday calendars, and when one ends. */
export const calendarTexts = catalogue(
  {
    'rules.calendar.added': 'New calendar, {from} to {to}, with {count, plural, =0 {no holidays} one {# holiday} other {# holidays}}',
    'rules.calendar.removed': 'The calendar goes, and its {count, plural, =0 {days} one {# holiday} other {# holidays}} with it',
    'rules.calendar.covers': 'It covers {from} to {to}; it covered {oldFrom} to {oldTo}',
    'rules.calendar.holidayAdded': '{date} becomes a holiday: {name}',
    'rules.calendar.holidayRemoved': '{date} is no holiday any more: {name}',
    'rules.calendar.holidayRenamed': '{date} is called {name}; it was called {old}',
    'rules.finding.calendarEnds':
      'The holiday calendar {calendar} ends on {date}: after it {count, plural, one {"{rule}" holds} other {# rules hold}} back every contact they are asked about',
  },
  {
    'rules.calendar.added':
      'Calendario nuevo, del {from} al {to}, con {count, plural, =0 {ningún festivo} one {# festivo} other {# festivos}}',
    'rules.calendar.removed': 'El calendario desaparece, con {count, plural, =0 {sus días} one {su único festivo} other {sus # festivos}}',
    'rules.calendar.covers': 'Cubre del {from} al {to}; cubría del {oldFrom} al {oldTo}',
    'rules.calendar.holidayAdded': 'El {date} pasa a ser festivo: {name}',
    'rules.calendar.holidayRemoved': 'El {date} deja de ser festivo: {name}',
    'rules.calendar.holidayRenamed': 'El {date} se llama {name}; se llamaba {old}',
    'rules.finding.calendarEnds':
      'El calendario de festivos {calendar} termina el {date}: después {count, plural, one {"{rule}" retiene} other {# reglas retienen}} todo contacto sobre el que se le pregunte',
  },
  {
    'rules.calendar.added':
      'Calendário novo, de {from} a {to}, com {count, plural, =0 {nenhum feriado} one {# feriado} other {# feriados}}',
    'rules.calendar.removed': 'O calendário sai, com {count, plural, =0 {seus dias} one {seu único feriado} other {seus # feriados}}',
    'rules.calendar.covers': 'Cobre de {from} a {to}; cobria de {oldFrom} a {oldTo}',
    'rules.calendar.holidayAdded': '{date} passa a ser feriado: {name}',
    'rules.calendar.holidayRemoved': '{date} deixa de ser feriado: {name}',
    'rules.calendar.holidayRenamed': '{date} se chama {name}; chamava-se {old}',
    'rules.finding.calendarEnds':
      'O calendário de feriados {calendar} termina em {date}: depois {count, plural, one {"{rule}" retém} other {# regras retêm}} todo contato sobre o qual se pergunte',
  },
);
