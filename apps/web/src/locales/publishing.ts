import { words } from '../i18n/words.ts';

/** What publishing, pausing, resuming and retiring do, in numbers of people. */
export const publishing = words(
  {
    'web.publish.done':
      'Version {version} is live.{moved, plural, =0 {} one { # person goes on in it.} other { # people go on in it.}}{left, plural, =0 {} one { # person left.} other { # people left.}}',
    'web.publish.deed.move':
      '{people, plural, one {Publish version {version} and move # person} other {Publish version {version} and move # people}}',
    'web.publish.note': 'Why (optional)',
    'web.publish.review': 'See the review',
    'web.publish.approval.none': 'No second person has agreed to this drawing.',
    'web.publish.approval.required': 'A second person has to agree before this can be published.',
    'web.publish.approval.overtaken': 'It was approved, and has changed since: the approval is not of this drawing.',
    'web.publish.changes': 'What it brings',
    'web.publish.changes.since':
      '{count, plural, =0 {What changes since version {version}} other {What changes since version {version}, by {names}}}',
    'web.publish.changes.first': '{count, plural, =0 {The first version} other {The first version, by {names}}}',
    'web.publish.stay.text': 'Whoever enters from now on takes the new version.',
    'web.publish.move':
      '{moved, plural, =0 {Nobody goes} one {# person goes} other {# people go}} on in version {version}{leaving, plural, =0 {} one {, # person leaves} other {, # people leave}}',
    'web.publish.move.text': 'Step by step, as said below. What goes on at a step stays as it is when the step is the same.',
    'web.publish.unmapped': '{people, plural, one {# person stands at a step that is gone} other {# people stand at steps that are gone}}',
    'web.publish.unmapped.help': 'Say where they go on, or that they leave; until then it cannot be published.',
    'web.publish.standing':
      '{people, plural, one {# person} other {# people}} on {count, plural, one {version {versions}} other {versions {versions}}}',
    'web.publish.entered': 'Entered a moment ago',
    'web.publish.fromStart': 'They begin at the beginning.',
    'web.publish.to': 'Where people at “{step}” go',
    'web.publish.choose': 'Choose a step',
    'web.publish.proposed': '{step} (proposed)',
    'web.publish.leave': 'They leave the journey',
    'web.publish.effect.goesOn': 'goes on',
    'web.publish.effect.reckoned': 'wait reckoned anew',
    'web.publish.effect.begin': 'begins the step',
    'web.publish.effect.leave': 'leaves',
    'web.publish.effect.none': 'nowhere to go',
    'web.publish.met.leave':
      '{people, plural, one {For # person “{event}” is true already: the new way out takes them out.} other {For # people “{event}” is true already: the new way out takes them out.}}',
    'web.publish.met.go':
      '{people, plural, one {For # person “{event}” is true already: they go to “{step}”.} other {For # people “{event}” is true already: they go to “{step}”.}}',
    'web.publish.see.inFlight': '{people, plural, one {See the # person} other {See the # people}}',
    'web.publish.see.moved': '{people, plural, one {See the # person who moves} other {See the # people who move}}',
    'web.publish.see.leaving': '{people, plural, one {See the # person who leaves} other {See the # people who leave}}',
    'web.publish.see.unmapped': '{people, plural, one {See the # person} other {See the # people}}',
    'web.run.pause.due':
      '{people, plural, =0 {Nothing falls due for anybody within a day.} one {For # person something would have happened within a day.} other {For # people something would have happened within a day.}}',
    'web.run.resume.lasted': '{days, plural, =0 {That is less than a day.} one {That is # day.} other {That is # days.}}',
    'web.run.resume.cameIn':
      '{people, plural, one {For # person something came in meanwhile, such as a payment or a reply. It is looked at first, whatever you choose.} other {For # people something came in meanwhile, such as a payment or a reply. It is looked at first, whatever you choose.}}',
    'web.run.resume.goOn':
      '{people, plural, one {# person goes on at once} other {# people go on at once}}{messages, plural, =0 {.} one {, # of them to a message.} other {, # of them to a message.}}',
    'web.run.resume.passedOver': '{people, plural, one {# person is led past a message.} other {# people are led past a message.}}',
    'web.run.resume.putOff':
      '{people, plural, one {For # person times move on by as long.} other {For # people times move on by as long.}}',
    'web.run.resume.nothing': 'Nothing changes for anybody at once.',
    'web.run.retire.text':
      'Nobody enters any more. {people, plural, =0 {Nobody is under way.} one {# person is under way.} other {# people are under way.}}',
    'web.run.retire.inside': 'Those under way',
    'web.run.retire.finish': '{people, plural, one {# person finishes} other {# people finish}} what they began',
    'web.run.retire.held':
      '{people, plural, one {# of them is held by a pause and goes on.} other {# of them are held by a pause and go on.}}',
    'web.run.retire.leave': '{people, plural, one {# person leaves} other {# people leave}} now',
    'web.run.retire.leave.text': 'Nothing more of this journey is sent to them.',
    'web.run.retire.deed.leave': '{people, plural, one {Retire it and let # person leave} other {Retire it and let # people leave}}',
    'web.run.retire.done':
      'Retired.{finishing, plural, =0 {} one { # person finishes.} other { # people finish.}}{left, plural, =0 {} one { # person left.} other { # people left.}}',
    'web.journey.unretire': 'Make live again…',
    'web.run.unretire.title': 'Make “{name}” live again?',
    'web.run.unretire.text': 'Version {version} is live again: whoever meets its start from now on enters.',
    'web.run.unretire.deed': 'Make it live',
  },
  {
    'web.publish.done':
      'La versión {version} está en marcha.{moved, plural, =0 {} one { # persona sigue en ella.} other { # personas siguen en ella.}}{left, plural, =0 {} one { # persona salió.} other { # personas salieron.}}',
    'web.publish.deed.move':
      '{people, plural, one {Publicar la versión {version} y pasar a # persona} other {Publicar la versión {version} y pasar a # personas}}',
    'web.publish.note': 'Por qué (opcional)',
    'web.publish.review': 'Ver la revisión',
    'web.publish.approval.none': 'Ninguna segunda persona ha aceptado este dibujo.',
    'web.publish.approval.required': 'Una segunda persona tiene que aceptarlo antes de publicarlo.',
    'web.publish.approval.overtaken': 'Se aprobó y cambió después: la aprobación no es de este dibujo.',
    'web.publish.changes': 'Qué trae',
    'web.publish.changes.since':
      '{count, plural, =0 {Qué cambia desde la versión {version}} other {Qué cambia desde la versión {version}, por {names}}}',
    'web.publish.changes.first': '{count, plural, =0 {La primera versión} other {La primera versión, de {names}}}',
    'web.publish.stay.text': 'Quien entre desde ahora toma la versión nueva.',
    'web.publish.move':
      '{moved, plural, =0 {Nadie sigue} one {# persona sigue} other {# personas siguen}} en la versión {version}{leaving, plural, =0 {} one {, # persona sale} other {, # personas salen}}',
    'web.publish.move.text': 'Paso por paso, como se dice abajo. Lo que está en curso en un paso queda igual si el paso es el mismo.',
    'web.publish.unmapped':
      '{people, plural, one {# persona está en un paso que ya no existe} other {# personas están en pasos que ya no existen}}',
    'web.publish.unmapped.help': 'Diga dónde siguen, o que salen; hasta entonces no se puede publicar.',
    'web.publish.standing':
      '{people, plural, one {# persona} other {# personas}} en {count, plural, one {la versión {versions}} other {las versiones {versions}}}',
    'web.publish.entered': 'Entró hace un momento',
    'web.publish.fromStart': 'Empiezan por el principio.',
    'web.publish.to': 'A dónde van quienes están en «{step}»',
    'web.publish.choose': 'Elija un paso',
    'web.publish.proposed': '{step} (propuesto)',
    'web.publish.leave': 'Salen del recorrido',
    'web.publish.effect.goesOn': 'sigue',
    'web.publish.effect.reckoned': 'espera recalculada',
    'web.publish.effect.begin': 'empieza el paso',
    'web.publish.effect.leave': 'sale',
    'web.publish.effect.none': 'sin destino',
    'web.publish.met.leave':
      '{people, plural, one {Para # persona ya se cumple «{event}»: la nueva salida la saca.} other {Para # personas ya se cumple «{event}»: la nueva salida las saca.}}',
    'web.publish.met.go':
      '{people, plural, one {Para # persona ya se cumple «{event}»: va a «{step}».} other {Para # personas ya se cumple «{event}»: van a «{step}».}}',
    'web.publish.see.inFlight': '{people, plural, one {Ver a la persona} other {Ver a las # personas}}',
    'web.publish.see.moved': '{people, plural, one {Ver a la persona que pasa} other {Ver a las # personas que pasan}}',
    'web.publish.see.leaving': '{people, plural, one {Ver a la persona que sale} other {Ver a las # personas que salen}}',
    'web.publish.see.unmapped': '{people, plural, one {Ver a la persona} other {Ver a las # personas}}',
    'web.run.pause.due':
      '{people, plural, =0 {Para nadie vence nada en un día.} one {Para # persona habría ocurrido algo en un día.} other {Para # personas habría ocurrido algo en un día.}}',
    'web.run.resume.lasted': '{days, plural, =0 {Es menos de un día.} one {Es # día.} other {Son # días.}}',
    'web.run.resume.cameIn':
      '{people, plural, one {Para # persona llegó algo mientras tanto, como un pago o una respuesta. Se mira primero, elija lo que elija.} other {Para # personas llegó algo mientras tanto, como un pago o una respuesta. Se mira primero, elija lo que elija.}}',
    'web.run.resume.goOn':
      '{people, plural, one {# persona sigue enseguida} other {# personas siguen enseguida}}{messages, plural, =0 {.} one {, # de ellas a un mensaje.} other {, # de ellas a un mensaje.}}',
    'web.run.resume.passedOver':
      '{people, plural, one {A # persona se le omite un mensaje.} other {A # personas se les omite un mensaje.}}',
    'web.run.resume.putOff':
      '{people, plural, one {Para # persona los plazos se corren otro tanto.} other {Para # personas los plazos se corren otro tanto.}}',
    'web.run.resume.nothing': 'Para nadie cambia nada enseguida.',
    'web.run.retire.text':
      'Ya no entra nadie. {people, plural, =0 {Nadie está en curso.} one {# persona está en curso.} other {# personas están en curso.}}',
    'web.run.retire.inside': 'Quienes están en curso',
    'web.run.retire.finish': '{people, plural, one {# persona termina} other {# personas terminan}} lo que empezó',
    'web.run.retire.held':
      '{people, plural, one {# de ellas está detenida por una pausa y sigue.} other {# de ellas están detenidas por una pausa y siguen.}}',
    'web.run.retire.leave': '{people, plural, one {# persona sale} other {# personas salen}} ahora',
    'web.run.retire.leave.text': 'No se les envía nada más de este recorrido.',
    'web.run.retire.deed.leave': '{people, plural, one {Retirarlo y dejar salir a # persona} other {Retirarlo y dejar salir a # personas}}',
    'web.run.retire.done':
      'Retirado.{finishing, plural, =0 {} one { # persona termina.} other { # personas terminan.}}{left, plural, =0 {} one { # persona salió.} other { # personas salieron.}}',
    'web.journey.unretire': 'Poner en marcha de nuevo…',
    'web.run.unretire.title': '¿Poner «{name}» en marcha de nuevo?',
    'web.run.unretire.text': 'La versión {version} está en marcha de nuevo: quien cumpla su inicio desde ahora entra.',
    'web.run.unretire.deed': 'Ponerlo en marcha',
  },
  {
    'web.publish.done':
      'A versão {version} está no ar.{moved, plural, =0 {} one { # pessoa segue nela.} other { # pessoas seguem nela.}}{left, plural, =0 {} one { # pessoa saiu.} other { # pessoas saíram.}}',
    'web.publish.deed.move':
      '{people, plural, one {Publicar a versão {version} e mover # pessoa} other {Publicar a versão {version} e mover # pessoas}}',
    'web.publish.note': 'Por quê (opcional)',
    'web.publish.review': 'Ver a revisão',
    'web.publish.approval.none': 'Nenhuma segunda pessoa concordou com este desenho.',
    'web.publish.approval.required': 'Uma segunda pessoa precisa concordar antes da publicação.',
    'web.publish.approval.overtaken': 'Foi aprovada e mudou depois: a aprovação não é deste desenho.',
    'web.publish.changes': 'O que traz',
    'web.publish.changes.since':
      '{count, plural, =0 {O que muda desde a versão {version}} other {O que muda desde a versão {version}, por {names}}}',
    'web.publish.changes.first': '{count, plural, =0 {A primeira versão} other {A primeira versão, de {names}}}',
    'web.publish.stay.text': 'Quem entrar de agora em diante toma a versão nova.',
    'web.publish.move':
      '{moved, plural, =0 {Ninguém segue} one {# pessoa segue} other {# pessoas seguem}} na versão {version}{leaving, plural, =0 {} one {, # pessoa sai} other {, # pessoas saem}}',
    'web.publish.move.text': 'Etapa por etapa, como dito abaixo. O que está em curso em uma etapa fica igual se a etapa é a mesma.',
    'web.publish.unmapped':
      '{people, plural, one {# pessoa está em uma etapa que não existe mais} other {# pessoas estão em etapas que não existem mais}}',
    'web.publish.unmapped.help': 'Diga onde seguem, ou que saem; até lá não se pode publicar.',
    'web.publish.standing':
      '{people, plural, one {# pessoa} other {# pessoas}} {count, plural, one {na versão {versions}} other {nas versões {versions}}}',
    'web.publish.entered': 'Entrou há um momento',
    'web.publish.fromStart': 'Começam pelo início.',
    'web.publish.to': 'Aonde vão os que estão em “{step}”',
    'web.publish.choose': 'Escolha uma etapa',
    'web.publish.proposed': '{step} (proposta)',
    'web.publish.leave': 'Saem da jornada',
    'web.publish.effect.goesOn': 'segue',
    'web.publish.effect.reckoned': 'espera recalculada',
    'web.publish.effect.begin': 'começa a etapa',
    'web.publish.effect.leave': 'sai',
    'web.publish.effect.none': 'sem destino',
    'web.publish.met.leave':
      '{people, plural, one {Para # pessoa “{event}” já vale: a nova saída a tira.} other {Para # pessoas “{event}” já vale: a nova saída as tira.}}',
    'web.publish.met.go':
      '{people, plural, one {Para # pessoa “{event}” já vale: vai para “{step}”.} other {Para # pessoas “{event}” já vale: vão para “{step}”.}}',
    'web.publish.see.inFlight': '{people, plural, one {Ver a pessoa} other {Ver as # pessoas}}',
    'web.publish.see.moved': '{people, plural, one {Ver a pessoa que se move} other {Ver as # pessoas que se movem}}',
    'web.publish.see.leaving': '{people, plural, one {Ver a pessoa que sai} other {Ver as # pessoas que saem}}',
    'web.publish.see.unmapped': '{people, plural, one {Ver a pessoa} other {Ver as # pessoas}}',
    'web.run.pause.due':
      '{people, plural, =0 {Nada vence para ninguém em um dia.} one {Para # pessoa algo teria acontecido em um dia.} other {Para # pessoas algo teria acontecido em um dia.}}',
    'web.run.resume.lasted': '{days, plural, =0 {É menos de um dia.} one {É # dia.} other {São # dias.}}',
    'web.run.resume.cameIn':
      '{people, plural, one {Para # pessoa chegou algo nesse tempo, como um pagamento ou uma resposta. É visto primeiro, seja qual for a escolha.} other {Para # pessoas chegou algo nesse tempo, como um pagamento ou uma resposta. É visto primeiro, seja qual for a escolha.}}',
    'web.run.resume.goOn':
      '{people, plural, one {# pessoa segue logo} other {# pessoas seguem logo}}{messages, plural, =0 {.} one {, # delas para uma mensagem.} other {, # delas para uma mensagem.}}',
    'web.run.resume.passedOver':
      '{people, plural, one {# pessoa é levada além de uma mensagem.} other {# pessoas são levadas além de uma mensagem.}}',
    'web.run.resume.putOff':
      '{people, plural, one {Para # pessoa os prazos andam outro tanto.} other {Para # pessoas os prazos andam outro tanto.}}',
    'web.run.resume.nothing': 'Para ninguém muda nada logo.',
    'web.run.retire.text':
      'Ninguém mais entra. {people, plural, =0 {Ninguém está em andamento.} one {# pessoa está em andamento.} other {# pessoas estão em andamento.}}',
    'web.run.retire.inside': 'Os que estão em andamento',
    'web.run.retire.finish': '{people, plural, one {# pessoa termina} other {# pessoas terminam}} o que começou',
    'web.run.retire.held':
      '{people, plural, one {# delas está parada por uma pausa e segue.} other {# delas estão paradas por uma pausa e seguem.}}',
    'web.run.retire.leave': '{people, plural, one {# pessoa sai} other {# pessoas saem}} agora',
    'web.run.retire.leave.text': 'Nada mais desta jornada lhes é enviado.',
    'web.run.retire.deed.leave': '{people, plural, one {Aposentar e deixar sair # pessoa} other {Aposentar e deixar sair # pessoas}}',
    'web.run.retire.done':
      'Aposentada.{finishing, plural, =0 {} one { # pessoa termina.} other { # pessoas terminam.}}{left, plural, =0 {} one { # pessoa saiu.} other { # pessoas saíram.}}',
    'web.journey.unretire': 'Pôr no ar de novo…',
    'web.run.unretire.title': 'Pôr “{name}” no ar de novo?',
    'web.run.unretire.text': 'A versão {version} está no ar de novo: quem atender ao início de agora em diante entra.',
    'web.run.unretire.deed': 'Pôr no ar',
  },
);
