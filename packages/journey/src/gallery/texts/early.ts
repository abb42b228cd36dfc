import type { TextSet } from '../wording.ts';

export const first: TextSet = {
  asks: 'pay',
  purpose: 'reminder',
  words: {
    en: {
      name: 'First reminder',
      subject: 'Your account with {{ account.creditor }}',
      fact: 'Your payment to {{ account.creditor }} was due on {{ account.due_date | date }}; {{ account.balance | money }} is open.',
      short: 'your payment of {{ account.balance | money }} to {{ account.creditor }} was due on {{ account.due_date | date }}.',
      soft: 'It happens to everybody; perhaps it only slipped your mind.',
      neutral: 'Perhaps it slipped your mind.',
      firm: 'Please settle it in the next days, or tell us what stands in the way.',
    },
    es: {
      name: 'Primer recordatorio',
      subject: 'Su cuenta con {{ account.creditor }}',
      fact: 'Su pago a {{ account.creditor }} venció el {{ account.due_date | date }}; hay {{ account.balance | money }} pendientes.',
      short: 'su pago de {{ account.balance | money }} a {{ account.creditor }} venció el {{ account.due_date | date }}.',
      soft: 'A cualquiera le pasa; quizá solo se le olvidó.',
      neutral: 'Quizá se le pasó la fecha.',
      firm: 'Le pedimos que lo pague en los próximos días, o que nos diga qué se lo impide.',
    },
    pt: {
      name: 'Primeiro lembrete',
      subject: 'Sua conta com {{ account.creditor }}',
      fact: 'Seu pagamento a {{ account.creditor }} venceu em {{ account.due_date | date }}; há {{ account.balance | money }} em aberto.',
      short: 'seu pagamento de {{ account.balance | money }} a {{ account.creditor }} venceu em {{ account.due_date | date }}.',
      soft: 'Acontece com todo mundo; talvez você só tenha esquecido.',
      neutral: 'Talvez a data tenha passado sem você notar.',
      firm: 'Pedimos que pague nos próximos dias, ou conte o que está impedindo.',
    },
  },
};

export const secondPlan: TextSet = {
  asks: 'plan',
  purpose: 'reminder',
  words: {
    en: {
      name: 'Second reminder: a plan',
      subject: 'A plan for {{ account.balance | money }}?',
      fact: '{{ account.balance | money }} of your account with {{ account.creditor }} is still open.',
      short: '{{ account.balance | money }} to {{ account.creditor }} is still open.',
      soft: 'If all at once is too much just now, we can split it up; that takes two minutes.',
      neutral: 'You can pay it at once or in parts.',
      firm: 'Please choose how you want to pay it: at once or in parts.',
    },
    es: {
      name: 'Segundo recordatorio: un plan',
      subject: '¿Un plan para {{ account.balance | money }}?',
      fact: 'Siguen pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }}.',
      short: 'siguen pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }}.',
      soft: 'Si todo junto es demasiado por ahora, podemos dividirlo; toma dos minutos.',
      neutral: 'Puede pagarlo de una vez o en partes.',
      firm: 'Le pedimos que elija cómo quiere pagarlo: de una vez o en partes.',
    },
    pt: {
      name: 'Segundo lembrete: um plano',
      subject: 'Um plano para {{ account.balance | money }}?',
      fact: 'Continuam em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }}.',
      short: 'continuam em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }}.',
      soft: 'Se tudo de uma vez for muito agora, dá para dividir; leva dois minutos.',
      neutral: 'Você pode pagar de uma vez ou em partes.',
      firm: 'Pedimos que escolha como quer pagar: de uma vez ou em partes.',
    },
  },
};

export const secondPlain: TextSet = {
  asks: 'pay',
  purpose: 'reminder',
  words: {
    en: {
      name: 'Second reminder: short',
      subject: 'Still open: {{ account.balance | money }}',
      fact: '{{ account.balance | money }} of your account with {{ account.creditor }} has been open since {{ account.due_date | date }}.',
      short: '{{ account.balance | money }} to {{ account.creditor }} has been open since {{ account.due_date | date }}.',
      soft: 'Should anything be unclear, we are glad to explain it.',
      neutral: 'If anything is unclear, ask us.',
      firm: 'We have not heard from you; please pay, or tell us when you will.',
    },
    es: {
      name: 'Segundo recordatorio: breve',
      subject: 'Sigue pendiente: {{ account.balance | money }}',
      fact: 'Desde el {{ account.due_date | date }} están pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }}.',
      short:
        'desde el {{ account.due_date | date }} están pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }}.',
      soft: 'Si algo no queda claro, con gusto se lo explicamos.',
      neutral: 'Si algo no queda claro, pregúntenos.',
      firm: 'No hemos tenido noticias suyas; le pedimos que pague o nos diga cuándo lo hará.',
    },
    pt: {
      name: 'Segundo lembrete: curto',
      subject: 'Continua em aberto: {{ account.balance | money }}',
      fact: 'Desde {{ account.due_date | date }} estão em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }}.',
      short: 'desde {{ account.due_date | date }} estão em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }}.',
      soft: 'Se algo não estiver claro, explicamos com prazer.',
      neutral: 'Se algo não estiver claro, pergunte.',
      firm: 'Não tivemos notícias suas; pedimos que pague ou diga quando vai pagar.',
    },
  },
};

export const third: TextSet = {
  asks: 'answer',
  purpose: 'reminder',
  words: {
    en: {
      name: 'Last note of this stage',
      subject: 'Shall we find a way for {{ account.balance | money }}?',
      fact: '{{ account.balance | money }} of your account with {{ account.creditor }} is open, and we have not been able to reach you.',
      short: '{{ account.balance | money }} to {{ account.creditor }} is open, and we have not been able to reach you.',
      soft: 'Whatever the reason, there is usually a way, and it is easier the earlier we talk.',
      neutral: 'Tell us what would work for you.',
      firm: 'Please tell us how and when you mean to pay.',
    },
    es: {
      name: 'Última nota de esta etapa',
      subject: '¿Buscamos una salida para {{ account.balance | money }}?',
      fact: 'Están pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }} y no hemos podido comunicarnos con usted.',
      short:
        'están pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }} y no hemos podido comunicarnos con usted.',
      soft: 'Sea cual sea el motivo, casi siempre hay una salida, y es más fácil cuanto antes hablemos.',
      neutral: 'Díganos qué le funcionaría.',
      firm: 'Le pedimos que nos diga cómo y cuándo piensa pagar.',
    },
    pt: {
      name: 'Última nota desta etapa',
      subject: 'Vamos achar uma saída para {{ account.balance | money }}?',
      fact: 'Estão em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }} e não conseguimos falar com você.',
      short: 'estão em aberto {{ account.balance | money }} da sua conta com {{ account.creditor }} e não conseguimos falar com você.',
      soft: 'Seja qual for o motivo, quase sempre há uma saída, e é mais fácil quanto antes conversarmos.',
      neutral: 'Conte o que funcionaria para você.',
      firm: 'Pedimos que diga como e quando pretende pagar.',
    },
  },
};
