import type { TextSet } from '../wording.ts';

export const wayOut: TextSet = {
  asks: 'answer',
  purpose: 'collection',
  words: {
    en: {
      name: 'A way out',
      subject: 'Your account with {{ account.creditor }}: what is possible',
      fact: '{{ account.balance | money }} of your account with {{ account.creditor }} has been open since {{ account.due_date | date }}.',
      short: '{{ account.balance | money }} to {{ account.creditor }} has been open since {{ account.due_date | date }}.',
      soft: 'After such a time it is rarely about forgetting. We would like to know how you are placed and find something that you can bear.',
      neutral: 'We would like to find an arrangement that you can keep to, and need a word from you for it.',
      firm: 'Please get in touch with us, so that we can agree how it is settled.',
    },
    es: {
      name: 'Una salida',
      subject: 'Su cuenta con {{ account.creditor }}: qué es posible',
      fact: 'Desde el {{ account.due_date | date }} están pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }}.',
      short:
        'desde el {{ account.due_date | date }} están pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }}.',
      soft: 'Después de tanto tiempo rara vez es un olvido. Quisiéramos saber cómo está y encontrar algo que pueda sobrellevar.',
      neutral: 'Quisiéramos encontrar un acuerdo que pueda cumplir, y para eso necesitamos saber de usted.',
      firm: 'Le pedimos que se comunique con nosotros para acordar cómo se resuelve.',
    },
    pt: {
      name: 'Uma saída',
      subject: 'Sua conta com {{ account.creditor }}: o que é possível',
      fact: 'Desde {{ account.due_date | date }} estão em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }}.',
      short: 'desde {{ account.due_date | date }} estão em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }}.',
      soft: 'Depois de tanto tempo, raramente é esquecimento. Gostaríamos de saber como você está e achar algo que caiba na sua vida.',
      neutral: 'Gostaríamos de achar um acordo que você consiga manter, e para isso precisamos de um retorno seu.',
      firm: 'Pedimos que fale conosco para combinarmos como resolver.',
    },
  },
};

export const beforeReview: TextSet = {
  asks: 'answer',
  purpose: 'collection',
  words: {
    en: {
      name: 'Before a person reviews it',
      subject: 'Before we look at your account again',
      fact: 'A person will soon look at your account with {{ account.creditor }} ({{ account.balance | money }} open) and think about what comes next.',
      short: 'a person will soon look at your account with {{ account.creditor }} ({{ account.balance | money }} open).',
      soft: 'What you tell us beforehand goes into it, whether it is about an amount, a date or a difficulty.',
      neutral: 'What you tell us beforehand is taken into account.',
      firm: 'Please tell us beforehand what you can pay and when, so that it is taken into account.',
    },
    es: {
      name: 'Antes de que lo revise una persona',
      subject: 'Antes de volver a revisar su cuenta',
      fact: 'Una persona revisará pronto su cuenta con {{ account.creditor }} ({{ account.balance | money }} pendientes) y pensará cómo seguir.',
      short: 'una persona revisará pronto su cuenta con {{ account.creditor }} ({{ account.balance | money }} pendientes).',
      soft: 'Lo que nos cuente antes cuenta, ya sea sobre un importe, una fecha o una dificultad.',
      neutral: 'Lo que nos diga antes se tomará en cuenta.',
      firm: 'Le pedimos que nos diga antes cuánto puede pagar y cuándo, para tomarlo en cuenta.',
    },
    pt: {
      name: 'Antes da análise por uma pessoa',
      subject: 'Antes de olharmos sua conta de novo',
      fact: 'Uma pessoa vai olhar em breve sua conta com {{ account.creditor }} ({{ account.balance | money }} em aberto) e pensar no que vem depois.',
      short: 'uma pessoa vai olhar em breve sua conta com {{ account.creditor }} ({{ account.balance | money }} em aberto).',
      soft: 'O que você contar antes entra nisso, seja sobre um valor, uma data ou uma dificuldade.',
      neutral: 'O que você disser antes será levado em conta.',
      firm: 'Pedimos que diga antes quanto pode pagar e quando, para levarmos em conta.',
    },
  },
};
