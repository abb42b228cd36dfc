import type { TextSet } from '../wording.ts';

export const upcoming: TextSet = {
  asks: 'pay',
  purpose: 'reminder',
  words: {
    en: {
      name: 'Due in a few days',
      subject: 'Your payment to {{ account.creditor }} is coming up',
      fact: '{{ account.balance | money }} of your account with {{ account.creditor }} falls due on {{ account.due_date | date }}.',
      short: '{{ account.balance | money }} to {{ account.creditor }} falls due on {{ account.due_date | date }}.',
      soft: 'This is only a friendly note, so that the day does not come as a surprise.',
      neutral: 'This is a reminder ahead of time; if you have arranged the payment already, you need do nothing.',
      firm: 'Please see to it that the payment arrives by that day.',
    },
    es: {
      name: 'Vence en unos días',
      subject: 'Se acerca su pago a {{ account.creditor }}',
      fact: 'El {{ account.due_date | date }} vencen {{ account.balance | money }} de su cuenta con {{ account.creditor }}.',
      short: 'el {{ account.due_date | date }} vencen {{ account.balance | money }} de su cuenta con {{ account.creditor }}.',
      soft: 'Es solo un aviso amable, para que la fecha no le tome por sorpresa.',
      neutral: 'Es un recordatorio anticipado; si ya programó el pago, no tiene que hacer nada.',
      firm: 'Le pedimos que el pago llegue a más tardar ese día.',
    },
    pt: {
      name: 'Vence em alguns dias',
      subject: 'Seu pagamento a {{ account.creditor }} está chegando',
      fact: 'Em {{ account.due_date | date }} vencem {{ account.balance | money }} da sua conta com {{ account.creditor }}.',
      short: 'em {{ account.due_date | date }} vencem {{ account.balance | money }} da sua conta com {{ account.creditor }}.',
      soft: 'É só um aviso amigável, para que a data não pegue você de surpresa.',
      neutral: 'É um lembrete antecipado; se você já agendou o pagamento, não precisa fazer nada.',
      firm: 'Pedimos que o pagamento chegue até esse dia.',
    },
  },
};

export const dueSoon: TextSet = {
  asks: 'pay',
  purpose: 'reminder',
  words: {
    en: {
      name: 'Due tomorrow',
      subject: 'Due on {{ account.due_date | date }}: {{ account.balance | money }}',
      fact: 'Your payment of {{ account.balance | money }} to {{ account.creditor }} is due on {{ account.due_date | date }}.',
      short: 'your payment of {{ account.balance | money }} to {{ account.creditor }} is due on {{ account.due_date | date }}.',
      soft: 'If the day does not work for you, tell us beforehand and we look for another one together.',
      neutral: 'If you cannot pay on that day, tell us beforehand.',
      firm: 'If you cannot pay on that day, please tell us now and say when you can.',
    },
    es: {
      name: 'Vence mañana',
      subject: 'Vence el {{ account.due_date | date }}: {{ account.balance | money }}',
      fact: 'Su pago de {{ account.balance | money }} a {{ account.creditor }} vence el {{ account.due_date | date }}.',
      short: 'su pago de {{ account.balance | money }} a {{ account.creditor }} vence el {{ account.due_date | date }}.',
      soft: 'Si la fecha no le conviene, díganoslo antes y buscamos otra juntos.',
      neutral: 'Si no puede pagar ese día, díganoslo antes.',
      firm: 'Si no puede pagar ese día, díganoslo ahora y díganos cuándo podrá.',
    },
    pt: {
      name: 'Vence amanhã',
      subject: 'Vence em {{ account.due_date | date }}: {{ account.balance | money }}',
      fact: 'Seu pagamento de {{ account.balance | money }} a {{ account.creditor }} vence em {{ account.due_date | date }}.',
      short: 'seu pagamento de {{ account.balance | money }} a {{ account.creditor }} vence em {{ account.due_date | date }}.',
      soft: 'Se a data não for boa para você, avise antes e procuramos outra juntos.',
      neutral: 'Se você não puder pagar nesse dia, avise antes.',
      firm: 'Se você não puder pagar nesse dia, avise agora e diga quando poderá.',
    },
  },
};
