import type { TextSet } from '../wording.ts';

export const plan: TextSet = {
  asks: 'plan',
  purpose: 'collection',
  words: {
    en: {
      name: 'A plan',
      subject: 'A payment plan for your account with {{ account.creditor }}',
      fact: '{{ account.balance | money }} of your account with {{ account.creditor }} has been open since {{ account.due_date | date }}.',
      short: '{{ account.balance | money }} to {{ account.creditor }} has been open since {{ account.due_date | date }}.',
      soft: 'We know that a month can turn out differently than planned, so here is a way in small steps.',
      neutral: 'You can settle it at once or in instalments that you choose.',
      firm: 'Please settle it, or choose instalments that you can keep to.',
    },
    es: {
      name: 'Un plan',
      subject: 'Un plan de pagos para su cuenta con {{ account.creditor }}',
      fact: 'Desde el {{ account.due_date | date }} están pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }}.',
      short:
        'desde el {{ account.due_date | date }} están pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }}.',
      soft: 'Sabemos que un mes puede salir distinto de lo previsto; por eso, aquí hay un camino en pasos pequeños.',
      neutral: 'Puede pagarlo de una vez o en cuotas que usted elija.',
      firm: 'Le pedimos que lo pague, o que elija cuotas que pueda cumplir.',
    },
    pt: {
      name: 'Um plano',
      subject: 'Um plano de pagamento para sua conta com {{ account.creditor }}',
      fact: 'Desde {{ account.due_date | date }} estão em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }}.',
      short: 'desde {{ account.due_date | date }} estão em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }}.',
      soft: 'Sabemos que um mês pode sair diferente do previsto; por isso, aqui vai um caminho em passos pequenos.',
      neutral: 'Você pode pagar de uma vez ou em parcelas que você escolhe.',
      firm: 'Pedimos que pague, ou escolha parcelas que consiga manter.',
    },
  },
};

export const smallSteps: TextSet = {
  asks: 'plan',
  purpose: 'collection',
  words: {
    en: {
      name: 'Small steps',
      subject: 'What could you pay a month?',
      fact: 'About the {{ account.balance | money }} of your account with {{ account.creditor }}: what could you pay a month without going short?',
      short: 'what could you pay a month of the {{ account.balance | money }} to {{ account.creditor }}?',
      soft: 'Even a small amount is a beginning, and you decide which.',
      neutral: 'Choose an amount and a day, and we note it.',
      firm: 'Please choose an amount and a day on which we can count.',
    },
    es: {
      name: 'Pasos pequeños',
      subject: '¿Cuánto podría pagar al mes?',
      fact: 'Sobre los {{ account.balance | money }} de su cuenta con {{ account.creditor }}: ¿cuánto podría pagar al mes sin que le falte?',
      short: '¿cuánto podría pagar al mes de los {{ account.balance | money }} de su cuenta con {{ account.creditor }}?',
      soft: 'Incluso un importe pequeño es un comienzo, y usted decide cuál.',
      neutral: 'Elija un importe y un día, y lo anotamos.',
      firm: 'Le pedimos que elija un importe y un día con los que podamos contar.',
    },
    pt: {
      name: 'Passos pequenos',
      subject: 'Quanto você poderia pagar por mês?',
      fact: 'Sobre os {{ account.balance | money }} da sua conta com {{ account.creditor }}: quanto você poderia pagar por mês sem faltar para o resto?',
      short: 'quanto você poderia pagar por mês dos {{ account.balance | money }} da sua conta com {{ account.creditor }}?',
      soft: 'Mesmo um valor pequeno é um começo, e você decide qual.',
      neutral: 'Escolha um valor e um dia, e nós anotamos.',
      firm: 'Pedimos que escolha um valor e um dia com os quais possamos contar.',
    },
  },
};

export const allAtOnce: TextSet = {
  asks: 'pay',
  purpose: 'collection',
  words: {
    en: {
      name: 'In one payment',
      subject: '{{ account.balance | money }} is still open',
      fact: 'The {{ account.balance | money }} of your account with {{ account.creditor }} can be settled in one payment.',
      short: '{{ account.balance | money }} to {{ account.creditor }} is still open and can be settled in one payment.',
      soft: 'If that is not possible now, reply and we look for something else together.',
      neutral: 'If that is not possible, reply and tell us what is.',
      firm: 'If that is not possible, please reply and say what is.',
    },
    es: {
      name: 'En un solo pago',
      subject: 'Siguen pendientes {{ account.balance | money }}',
      fact: 'Los {{ account.balance | money }} de su cuenta con {{ account.creditor }} se pueden resolver en un solo pago.',
      short: 'los {{ account.balance | money }} de su cuenta con {{ account.creditor }} siguen pendientes y se resuelven en un solo pago.',
      soft: 'Si ahora no es posible, responda y buscamos otra cosa juntos.',
      neutral: 'Si no es posible, responda y díganos qué lo es.',
      firm: 'Si no es posible, le pedimos que responda y nos diga qué lo es.',
    },
    pt: {
      name: 'Em um só pagamento',
      subject: 'Continuam em aberto {{ account.balance | money }}',
      fact: 'Os {{ account.balance | money }} da sua conta com {{ account.creditor }} podem ser resolvidos em um só pagamento.',
      short:
        'os {{ account.balance | money }} da sua conta com {{ account.creditor }} continuam em aberto e se resolvem em um só pagamento.',
      soft: 'Se agora não for possível, responda e procuramos outra coisa juntos.',
      neutral: 'Se não for possível, responda e conte o que é.',
      firm: 'Se não for possível, pedimos que responda e diga o que é.',
    },
  },
};

export const listening: TextSet = {
  asks: 'answer',
  purpose: 'collection',
  words: {
    en: {
      name: 'We listen',
      subject: 'What stands in the way?',
      fact: '{{ account.balance | money }} of your account with {{ account.creditor }} is open, and none of what we proposed seems to fit.',
      short: '{{ account.balance | money }} to {{ account.creditor }} is open. What stands in the way?',
      soft: 'Tell us in a sentence how things stand; a person reads it and answers.',
      neutral: 'Tell us what would be possible; a person reads it and answers.',
      firm: 'Please tell us what is possible; a person reads it and answers.',
    },
    es: {
      name: 'Le escuchamos',
      subject: '¿Qué se lo impide?',
      fact: 'Están pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }} y nada de lo que propusimos parece servirle.',
      short: 'están pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }}. ¿Qué se lo impide?',
      soft: 'Cuéntenos en una frase cómo está; una persona lo lee y le responde.',
      neutral: 'Díganos qué sería posible; una persona lo lee y le responde.',
      firm: 'Le pedimos que nos diga qué es posible; una persona lo lee y le responde.',
    },
    pt: {
      name: 'Estamos ouvindo',
      subject: 'O que está impedindo?',
      fact: 'Estão em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }} e nada do que propusemos parece servir.',
      short: 'estão em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }}. O que está impedindo?',
      soft: 'Conte em uma frase como estão as coisas; uma pessoa lê e responde.',
      neutral: 'Diga o que seria possível; uma pessoa lê e responde.',
      firm: 'Pedimos que diga o que é possível; uma pessoa lê e responde.',
    },
  },
};
