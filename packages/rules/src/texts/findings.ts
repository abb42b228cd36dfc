import { catalogue } from '@makegood/base/text';

/** What the checks say of a pack. */
export const findingTexts = catalogue(
  {
    'rules.finding.neverOpen': 'These hours are never open: every contact is held back',
    'rules.finding.alwaysOpen': 'These hours are always open: the rule never holds anything back',
    'rules.finding.redundant': '"{other}" already says the same or more',
    'rules.finding.overlap': '"{other}" sets hours for the same contacts: only the hours that both allow remain',
    'rules.finding.phoneGap': 'Live calls are limited here, calls by an AI voice are not',
    'rules.finding.neverInForce': 'The dates of the rule and of the pack leave no day on which it is in force',
    'rules.finding.exceptionOutOfReach': 'This exception never meets "{other}": other creditors, channels or dates',
    'rules.finding.noTests': 'No worked example stands at this rule',
    'rules.finding.dateGap': 'From {from} until "{other}" begins on {to}, neither of the two is in force',
    'rules.finding.numberGap':
      'The number {parameter} is written down from {date} only; before that day the first value counts as if it had been in force',
    'rules.finding.lostMinutes':
      'These hours leave out the time from {from} to {to}: hours end before the minute that is named, and 24:00 is the end of a day',
    'rules.finding.alwaysObjects': 'Of {contacts, number} contacts near its limits it lets none pass: it forbids what it seems to limit',
    'rules.finding.neverObjects': 'Of {contacts, number} contacts near its limits it objects to none',
    'rules.finding.shadowed':
      'Whenever it objects, "{other}" does too, as strictly and for as long ({contacts, number} contacts near its limits)',
    'rules.finding.nothingAllowed': 'No way was found to make a contact for {creditors} by {channels} that this rule lets pass',
    'rules.finding.nothingAllowedTogether':
      'No way was found to make a contact for {creditors} by {channels} that this rule and "{other}" both let pass',
  },
  {
    'rules.finding.neverOpen': 'Este horario nunca está abierto: todo contacto queda retenido',
    'rules.finding.alwaysOpen': 'Este horario siempre está abierto: la regla nunca retiene nada',
    'rules.finding.redundant': '"{other}" ya dice lo mismo o más',
    'rules.finding.overlap': '"{other}" fija horario para los mismos contactos: solo quedan las horas que ambas permiten',
    'rules.finding.phoneGap': 'Aquí se limitan las llamadas de personas, no las de voz de IA',
    'rules.finding.neverInForce': 'Las fechas de la regla y del paquete no dejan ningún día en que esté en vigor',
    'rules.finding.exceptionOutOfReach': 'Esta excepción nunca alcanza a "{other}": otros acreedores, canales o fechas',
    'rules.finding.noTests': 'Ningún ejemplo acompaña esta regla',
    'rules.finding.dateGap': 'Desde el {from} hasta que "{other}" empieza el {to} no rige ninguna de las dos',
    'rules.finding.numberGap':
      'El número {parameter} solo está escrito desde el {date}; antes de ese día cuenta el primer valor como si ya hubiera regido',
    'rules.finding.lostMinutes':
      'Este horario deja fuera el tiempo de {from} a {to}: termina antes del minuto que se nombra, y 24:00 es el fin del día',
    'rules.finding.alwaysObjects':
      'De {contacts, number} contactos cerca de sus límites no deja pasar ninguno: prohíbe lo que parece limitar',
    'rules.finding.neverObjects': 'De {contacts, number} contactos cerca de sus límites no objeta ninguno',
    'rules.finding.shadowed':
      'Siempre que objeta, "{other}" también lo hace, con igual rigor y por igual tiempo ({contacts, number} contactos cerca de sus límites)',
    'rules.finding.nothingAllowed': 'No se halló modo de contactar para {creditors} por {channels} que esta regla deje pasar',
    'rules.finding.nothingAllowedTogether':
      'No se halló modo de contactar para {creditors} por {channels} que dejen pasar a la vez esta regla y "{other}"',
  },
  {
    'rules.finding.neverOpen': 'Este horário nunca está aberto: todo contato fica retido',
    'rules.finding.alwaysOpen': 'Este horário está sempre aberto: a regra nunca retém nada',
    'rules.finding.redundant': '"{other}" já diz o mesmo ou mais',
    'rules.finding.overlap': '"{other}" define horário para os mesmos contatos: só restam as horas que ambas permitem',
    'rules.finding.phoneGap': 'Aqui se limitam as ligações de pessoas, não as de voz de IA',
    'rules.finding.neverInForce': 'As datas da regra e do pacote não deixam nenhum dia em que esteja em vigor',
    'rules.finding.exceptionOutOfReach': 'Esta exceção nunca alcança "{other}": outros credores, canais ou datas',
    'rules.finding.noTests': 'Nenhum exemplo acompanha esta regra',
    'rules.finding.dateGap': 'De {from} até "{other}" começar em {to}, nenhuma das duas vigora',
    'rules.finding.numberGap':
      'O número {parameter} só está escrito a partir de {date}; antes desse dia vale o primeiro valor como se já vigorasse',
    'rules.finding.lostMinutes':
      'Este horário deixa de fora o tempo de {from} a {to}: ele termina antes do minuto indicado, e 24:00 é o fim do dia',
    'rules.finding.alwaysObjects':
      'De {contacts, number} contatos perto dos seus limites não deixa passar nenhum: proíbe o que parece limitar',
    'rules.finding.neverObjects': 'De {contacts, number} contatos perto dos seus limites não objeta a nenhum',
    'rules.finding.shadowed':
      'Sempre que objeta, "{other}" também objeta, com o mesmo rigor e pelo mesmo tempo ({contacts, number} contatos perto dos seus limites)',
    'rules.finding.nothingAllowed': 'Não se achou modo de contatar para {creditors} por {channels} que esta regra deixe passar',
    'rules.finding.nothingAllowedTogether':
      'Não se achou modo de contatar para {creditors} por {channels} que esta regra e "{other}" deixem passar juntas',
  },
);
