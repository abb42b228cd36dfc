import type { TextSet } from '../wording.ts';

export const invoice: TextSet = {
  asks: 'pay',
  purpose: 'reminder',
  toCompany: true,
  words: {
    en: {
      name: 'Invoice overdue',
      subject: 'Invoice of {{ account.creditor }}, due {{ account.due_date | date }}',
      fact: 'An invoice of {{ account.creditor }} over {{ account.balance | money }} was due on {{ account.due_date | date }}.',
      short: 'an invoice of {{ account.creditor }} over {{ account.balance | money }} was due on {{ account.due_date | date }}.',
      soft: 'Perhaps it is already with your accounts team. If you need a copy or an order number, we send it gladly.',
      neutral: 'If it is already approved for payment, a short word is enough. If you need a copy, tell us.',
      firm: 'Please arrange the payment, or tell us what keeps it from being approved.',
    },
    es: {
      name: 'Factura vencida',
      subject: 'Factura de {{ account.creditor }}, vencida el {{ account.due_date | date }}',
      fact: 'Una factura de {{ account.creditor }} por {{ account.balance | money }} venció el {{ account.due_date | date }}.',
      short: 'una factura de {{ account.creditor }} por {{ account.balance | money }} venció el {{ account.due_date | date }}.',
      soft: 'Quizá ya está con su equipo de pagos. Si necesitan una copia o un número de pedido, con gusto los enviamos.',
      neutral: 'Si ya está aprobada para pago, basta un aviso breve. Si necesitan una copia, díganoslo.',
      firm: 'Les pedimos que programen el pago, o que nos digan qué impide aprobarla.',
    },
    pt: {
      name: 'Fatura vencida',
      subject: 'Fatura de {{ account.creditor }}, vencida em {{ account.due_date | date }}',
      fact: 'Uma fatura de {{ account.creditor }} no valor de {{ account.balance | money }} venceu em {{ account.due_date | date }}.',
      short: 'uma fatura de {{ account.creditor }} no valor de {{ account.balance | money }} venceu em {{ account.due_date | date }}.',
      soft: 'Talvez já esteja com a equipe de contas a pagar. Se precisarem de uma cópia ou de um número de pedido, enviamos com prazer.',
      neutral: 'Se já foi aprovada para pagamento, basta um aviso curto. Se precisarem de uma cópia, avisem.',
      firm: 'Pedimos que programem o pagamento, ou digam o que impede a aprovação.',
    },
  },
};

export const invoiceQuery: TextSet = {
  asks: 'answer',
  purpose: 'collection',
  toCompany: true,
  words: {
    en: {
      name: 'Is anything wrong with the invoice?',
      subject: 'Is anything wrong with our invoice over {{ account.balance | money }}?',
      fact: 'The invoice of {{ account.creditor }} over {{ account.balance | money }}, due on {{ account.due_date | date }}, is still open.',
      short: 'the invoice of {{ account.creditor }} over {{ account.balance | money }} is still open.',
      soft: 'If something about it is not right, delivery, price or reference, tell us and we put it in order.',
      neutral: 'If you query something in it, reply with the reason. Otherwise please name the day of payment.',
      firm: 'Please name the day of payment, or the reason why you query it.',
    },
    es: {
      name: '¿Hay algo mal en la factura?',
      subject: '¿Hay algo mal en nuestra factura por {{ account.balance | money }}?',
      fact: 'La factura de {{ account.creditor }} por {{ account.balance | money }}, vencida el {{ account.due_date | date }}, sigue pendiente.',
      short: 'la factura de {{ account.creditor }} por {{ account.balance | money }} sigue pendiente.',
      soft: 'Si algo no es correcto, la entrega, el precio o la referencia, díganoslo y lo arreglamos.',
      neutral: 'Si la objetan, respondan con el motivo. Si no, indíquennos la fecha de pago.',
      firm: 'Les pedimos que nos indiquen la fecha de pago, o el motivo por el que la objetan.',
    },
    pt: {
      name: 'Há algo errado com a fatura?',
      subject: 'Há algo errado com nossa fatura de {{ account.balance | money }}?',
      fact: 'A fatura de {{ account.creditor }} no valor de {{ account.balance | money }}, vencida em {{ account.due_date | date }}, continua em aberto.',
      short: 'a fatura de {{ account.creditor }} no valor de {{ account.balance | money }} continua em aberto.',
      soft: 'Se algo não estiver certo, entrega, preço ou referência, avisem e nós acertamos.',
      neutral: 'Se contestam algo nela, respondam com o motivo. Se não, informem a data do pagamento.',
      firm: 'Pedimos que informem a data do pagamento, ou o motivo da contestação.',
    },
  },
};

export const invoiceManager: TextSet = {
  asks: 'answer',
  purpose: 'collection',
  toCompany: true,
  words: {
    en: {
      name: 'To the account manager',
      subject: 'Open invoice over {{ account.balance | money }}: your contact with us',
      fact: 'The invoice of {{ account.creditor }} over {{ account.balance | money }} is open, and your account manager will look at it next.',
      short: 'the invoice of {{ account.creditor }} over {{ account.balance | money }} is open; your account manager will look at it next.',
      soft: 'If a word from you settles it before, all the better.',
      neutral: 'You can settle it before, or tell us what is needed.',
      firm: 'Please settle it before, or tell us what is needed.',
    },
    es: {
      name: 'Al gestor de la cuenta',
      subject: 'Factura pendiente por {{ account.balance | money }}: su contacto con nosotros',
      fact: 'La factura de {{ account.creditor }} por {{ account.balance | money }} está pendiente y ahora la verá el gestor de su cuenta.',
      short: 'la factura de {{ account.creditor }} por {{ account.balance | money }} está pendiente; ahora la verá el gestor de su cuenta.',
      soft: 'Si unas palabras de ustedes lo resuelven antes, mejor.',
      neutral: 'Pueden resolverlo antes, o decirnos qué hace falta.',
      firm: 'Les pedimos que lo resuelvan antes, o que nos digan qué hace falta.',
    },
    pt: {
      name: 'Ao gerente da conta',
      subject: 'Fatura em aberto de {{ account.balance | money }}: seu contato conosco',
      fact: 'A fatura de {{ account.creditor }} no valor de {{ account.balance | money }} está em aberto e agora o gerente da sua conta vai olhar.',
      short:
        'a fatura de {{ account.creditor }} no valor de {{ account.balance | money }} está em aberto; agora o gerente da sua conta vai olhar.',
      soft: 'Se um retorno de vocês resolver antes, melhor ainda.',
      neutral: 'Vocês podem resolver antes, ou dizer o que falta.',
      firm: 'Pedimos que resolvam antes, ou digam o que falta.',
    },
  },
};
