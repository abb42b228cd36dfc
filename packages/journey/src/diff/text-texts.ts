import { catalogue } from '@makegood/base/text';

/** What the parts of a message text are called in a sentence. */
export const textFieldTexts = catalogue(
  {
    'journey.field.text.words': '{channel} in {language}',
    'journey.field.text.subject': 'subject of the {channel} in {language}',
    'journey.field.text.purpose': 'purpose of the text',
    'journey.field.text.purpose.collection': 'demand for payment',
    'journey.field.text.purpose.reminder': 'reminder',
    'journey.field.text.purpose.notice': 'notice the law asks for',
    'journey.field.text.purpose.confirmation': 'confirmation',
    'journey.field.text.purpose.consentRequest': 'request for consent',
    'journey.field.text.purpose.reply': 'answer to the person',
    'journey.field.text.elements': 'what the text contains',
  },
  {
    'journey.field.text.words': '{channel} en {language}',
    'journey.field.text.subject': 'asunto del {channel} en {language}',
    'journey.field.text.purpose': 'propósito del texto',
    'journey.field.text.purpose.collection': 'exigencia de pago',
    'journey.field.text.purpose.reminder': 'recordatorio',
    'journey.field.text.purpose.notice': 'aviso que exige la ley',
    'journey.field.text.purpose.confirmation': 'confirmación',
    'journey.field.text.purpose.consentRequest': 'pedido de consentimiento',
    'journey.field.text.purpose.reply': 'respuesta a la persona',
    'journey.field.text.elements': 'lo que contiene el texto',
  },
  {
    'journey.field.text.words': '{channel} em {language}',
    'journey.field.text.subject': 'assunto do {channel} em {language}',
    'journey.field.text.purpose': 'finalidade do texto',
    'journey.field.text.purpose.collection': 'cobrança',
    'journey.field.text.purpose.reminder': 'lembrete',
    'journey.field.text.purpose.notice': 'aviso que a lei exige',
    'journey.field.text.purpose.confirmation': 'confirmação',
    'journey.field.text.purpose.consentRequest': 'pedido de consentimento',
    'journey.field.text.purpose.reply': 'resposta à pessoa',
    'journey.field.text.elements': 'o que o texto contém',
  },
);
