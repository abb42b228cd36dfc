import type { TextSet } from '../wording.ts';

export const freshStart: TextSet = {
  asks: 'answer',
  purpose: 'collection',
  words: {
    en: {
      name: 'A fresh start',
      subject: 'A fresh start with {{ account.creditor }}',
      fact: '{{ account.balance | money }} of your account with {{ account.creditor }} is open from some time ago.',
      short: '{{ account.balance | money }} to {{ account.creditor }} is open from some time ago.',
      soft: 'Much may have changed since. If you would like to put it behind you, we will look at what suits you today.',
      neutral: 'If your circumstances have changed, tell us and we look at what is possible today.',
      firm: 'We would like to settle this with you; please tell us what is possible today.',
    },
    es: {
      name: 'Empezar de nuevo',
      subject: 'Empezar de nuevo con {{ account.creditor }}',
      fact: 'De hace algún tiempo están pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }}.',
      short: 'de hace algún tiempo están pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }}.',
      soft: 'Desde entonces pueden haber cambiado muchas cosas. Si quiere dejarlo atrás, vemos qué le conviene hoy.',
      neutral: 'Si su situación cambió, díganoslo y vemos qué es posible hoy.',
      firm: 'Quisiéramos resolverlo con usted; le pedimos que nos diga qué es posible hoy.',
    },
    pt: {
      name: 'Recomeçar',
      subject: 'Recomeçar com {{ account.creditor }}',
      fact: 'De algum tempo atrás estão em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }}.',
      short: 'de algum tempo atrás estão em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }}.',
      soft: 'Muita coisa pode ter mudado desde então. Se você quiser deixar isso para trás, vemos o que é bom para você hoje.',
      neutral: 'Se sua situação mudou, conte e vemos o que é possível hoje.',
      firm: 'Gostaríamos de resolver isso com você; pedimos que diga o que é possível hoje.',
    },
  },
};

export const smallPlan: TextSet = {
  asks: 'plan',
  purpose: 'collection',
  words: {
    en: {
      name: 'A small plan',
      subject: 'In small steps: {{ account.balance | money }}',
      fact: 'For the {{ account.balance | money }} that are open with {{ account.creditor }} we can agree on a plan in small steps.',
      short: 'for the {{ account.balance | money }} open with {{ account.creditor }} we can agree on a plan in small steps.',
      soft: 'You choose the amount, and you can change it when things change.',
      neutral: 'You choose the amount and the day.',
      firm: 'Please choose an amount and a day.',
    },
    es: {
      name: 'Un plan pequeño',
      subject: 'En pasos pequeños: {{ account.balance | money }}',
      fact: 'Para los {{ account.balance | money }} pendientes con {{ account.creditor }} podemos acordar un plan en pasos pequeños.',
      short: 'para los {{ account.balance | money }} pendientes con {{ account.creditor }} podemos acordar un plan en pasos pequeños.',
      soft: 'Usted elige el importe, y puede cambiarlo cuando cambien las cosas.',
      neutral: 'Usted elige el importe y el día.',
      firm: 'Le pedimos que elija un importe y un día.',
    },
    pt: {
      name: 'Um plano pequeno',
      subject: 'Em passos pequenos: {{ account.balance | money }}',
      fact: 'Para os {{ account.balance | money }} em aberto com {{ account.creditor }} podemos combinar um plano em passos pequenos.',
      short: 'para os {{ account.balance | money }} em aberto com {{ account.creditor }} podemos combinar um plano em passos pequenos.',
      soft: 'Você escolhe o valor, e pode mudar quando as coisas mudarem.',
      neutral: 'Você escolhe o valor e o dia.',
      firm: 'Pedimos que escolha um valor e um dia.',
    },
  },
};

export const openDoor: TextSet = {
  asks: 'answer',
  purpose: 'collection',
  words: {
    en: {
      name: 'The door stays open',
      subject: 'Whenever you are ready: {{ account.creditor }}',
      fact: '{{ account.balance | money }} of your account with {{ account.creditor }} remains open, and so does our offer to talk.',
      short: '{{ account.balance | money }} to {{ account.creditor }} remains open, and so does our offer to talk.',
      soft: 'We leave you in peace now for a good while; should you wish to sort it out before, we are glad to hear from you.',
      neutral: 'We will not write again for a good while; you can reach us at any time.',
      firm: 'We will not write again for a good while; please get in touch when you can pay a part.',
    },
    es: {
      name: 'La puerta sigue abierta',
      subject: 'Cuando usted pueda: {{ account.creditor }}',
      fact: 'Siguen pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }}, y sigue en pie nuestra oferta de hablar.',
      short:
        'siguen pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }}, y sigue en pie nuestra oferta de hablar.',
      soft: 'Ahora no le molestaremos por un buen tiempo; si quiere resolverlo antes, nos dará gusto saber de usted.',
      neutral: 'No volveremos a escribirle por un buen tiempo; puede comunicarse con nosotros cuando quiera.',
      firm: 'No volveremos a escribirle por un buen tiempo; le pedimos que se comunique cuando pueda pagar una parte.',
    },
    pt: {
      name: 'A porta continua aberta',
      subject: 'Quando você puder: {{ account.creditor }}',
      fact: 'Continuam em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }}, e continua de pé nossa oferta de conversar.',
      short:
        'continuam em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }}, e continua de pé nossa oferta de conversar.',
      soft: 'Agora deixamos você em paz por um bom tempo; se quiser resolver antes, será um prazer ter notícias suas.',
      neutral: 'Não vamos escrever de novo por um bom tempo; você pode falar conosco quando quiser.',
      firm: 'Não vamos escrever de novo por um bom tempo; pedimos que fale conosco quando puder pagar uma parte.',
    },
  },
};
