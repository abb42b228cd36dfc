import { catalogue } from '@makegood/base/text';

export const messagingTexts = catalogue(
  {
    'messaging.render.noWords':
      '“{template}” has no {channel, select, email {e-mail} sms {SMS} whatsapp {WhatsApp} other {spoken}} text in {locale, select, en {English} es {Spanish} other {Portuguese}}.',
    'messaging.render.empty': 'With this person’s data the text is empty.',
    'messaging.render.tooLong': 'With this person’s data the text is longer than {limit, number} characters.',
  },
  {
    'messaging.render.noWords':
      '«{template}» no tiene texto de {channel, select, email {correo electrónico} sms {SMS} whatsapp {WhatsApp} other {voz}} en {locale, select, en {inglés} es {español} other {portugués}}.',
    'messaging.render.empty': 'Con los datos de esta persona el texto queda vacío.',
    'messaging.render.tooLong': 'Con los datos de esta persona el texto tiene más de {limit, number} caracteres.',
  },
  {
    'messaging.render.noWords':
      '“{template}” não tem texto de {channel, select, email {e-mail} sms {SMS} whatsapp {WhatsApp} other {voz}} em {locale, select, en {inglês} es {espanhol} other {português}}.',
    'messaging.render.empty': 'Com os dados desta pessoa, o texto fica vazio.',
    'messaging.render.tooLong': 'Com os dados desta pessoa, o texto tem mais de {limit, number} caracteres.',
  },
);
