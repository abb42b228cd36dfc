import { catalogue } from '@makegood/base/text';

/** What is said about journeys that call others. */
export const callTexts = catalogue(
  {
    'journey.kind.call': 'Journey',
    'journey.kind.call.about': 'Sends people through another journey, and on by how they leave it.',
    'journey.call.branch.otherwise': 'Otherwise',
    'journey.call.branch.cured': 'Cured',
    'journey.call.branch.promised': 'Promised',
    'journey.call.branch.arranged': 'Arranged',
    'journey.call.branch.escalated': 'Escalated',
    'journey.call.branch.exhausted': 'Nothing left to try',
    'journey.call.branch.stopped': 'Stopped',
    'journey.call.branch.heldOut': 'Left out of the test',
    'journey.call.branch.other': 'Other',
    'journey.face.call.none': 'No journey chosen yet',
    'journey.face.call.live':
      'Its **live version**; {ways, plural, =0 {one way on} one {# outcome told apart} other {# outcomes told apart}}',
    'journey.face.call.version':
      'Its **version {version}**; {ways, plural, =0 {one way on} one {# outcome told apart} other {# outcomes told apart}}',
    'journey.field.call.journey': 'journey',
    'journey.field.call.version': 'version',
    'journey.field.call.live': 'the live one',
    'journey.field.call.number': 'version {version}',
    'journey.field.call.outcomes': 'outcomes told apart',
    'journey.lint.noJourney': '“{step}” has no journey to go through yet. Choose one.',
    'journey.lint.unknownJourney':
      '“{step}” goes through a journey that is not live here ({journey}). Publish it first, or choose another one.',
    'journey.lint.unknownVersion': '“{step}” goes through version {version} of a journey that is not here ({journey}).',
    'journey.lint.callsItself': '“{step}” goes through this very journey. Lead a wire back instead.',
    'journey.lint.callsBack': '“{step}” goes through “{journey}”, which goes through this journey again.',
    'journey.lint.callsTooDeep': 'Through “{step}” {depth} journeys stand inside one another; {most} at most.',
    'journey.lint.outcomeWithoutWay':
      '“{step}” can also end as “{outcome}”, which has no way of its own: these people go the “Otherwise” way.',
    'journey.lint.wayWithoutOutcome': '“{step}” never ends as “{outcome}”, so nobody takes this branch.',
    'journey.lint.skipCall':
      '“{step}” cannot be skipped: “{inner}” in that journey sends a notice that people have to get, or stops contact.',
  },
  {
    'journey.kind.call': 'Recorrido',
    'journey.kind.call.about': 'Lleva a las personas por otro recorrido, y sigue según cómo salen de él.',
    'journey.call.branch.otherwise': 'En otro caso',
    'journey.call.branch.cured': 'Al día',
    'journey.call.branch.promised': 'Con promesa',
    'journey.call.branch.arranged': 'Con acuerdo',
    'journey.call.branch.escalated': 'Escalada',
    'journey.call.branch.exhausted': 'Sin más intentos',
    'journey.call.branch.stopped': 'Detenida',
    'journey.call.branch.heldOut': 'Fuera de la prueba',
    'journey.call.branch.other': 'Otro',
    'journey.face.call.none': 'Sin recorrido elegido',
    'journey.face.call.live':
      'Su **versión activa**; {ways, plural, =0 {un solo camino} one {# resultado por separado} other {# resultados por separado}}',
    'journey.face.call.version':
      'Su **versión {version}**; {ways, plural, =0 {un solo camino} one {# resultado por separado} other {# resultados por separado}}',
    'journey.field.call.journey': 'recorrido',
    'journey.field.call.version': 'versión',
    'journey.field.call.live': 'la activa',
    'journey.field.call.number': 'versión {version}',
    'journey.field.call.outcomes': 'resultados por separado',
    'journey.lint.noJourney': '“{step}” aún no tiene un recorrido. Elige uno.',
    'journey.lint.unknownJourney': '“{step}” pasa por un recorrido que no está activo aquí ({journey}). Publícalo primero o elige otro.',
    'journey.lint.unknownVersion': '“{step}” pasa por la versión {version} de un recorrido que no está aquí ({journey}).',
    'journey.lint.callsItself': '“{step}” pasa por este mismo recorrido. Lleva un camino hacia atrás en su lugar.',
    'journey.lint.callsBack': '“{step}” pasa por “{journey}”, que vuelve a pasar por este recorrido.',
    'journey.lint.callsTooDeep': 'Con “{step}” hay {depth} recorridos uno dentro de otro; máximo {most}.',
    'journey.lint.outcomeWithoutWay':
      '“{step}” también puede terminar como “{outcome}”, que no tiene camino propio: estas personas siguen por “En otro caso”.',
    'journey.lint.wayWithoutOutcome': '“{step}” nunca termina como “{outcome}”, así que nadie toma esta rama.',
    'journey.lint.skipCall':
      '“{step}” no se puede omitir: “{inner}”, en ese recorrido, envía un aviso que las personas deben recibir o suspende el contacto.',
  },
  {
    'journey.kind.call': 'Jornada',
    'journey.kind.call.about': 'Leva as pessoas por outra jornada, e segue conforme saem dela.',
    'journey.call.branch.otherwise': 'Caso contrário',
    'journey.call.branch.cured': 'Em dia',
    'journey.call.branch.promised': 'Com promessa',
    'journey.call.branch.arranged': 'Com acordo',
    'journey.call.branch.escalated': 'Escalada',
    'journey.call.branch.exhausted': 'Sem mais tentativas',
    'journey.call.branch.stopped': 'Interrompida',
    'journey.call.branch.heldOut': 'Fora do teste',
    'journey.call.branch.other': 'Outro',
    'journey.face.call.none': 'Nenhuma jornada escolhida',
    'journey.face.call.live':
      'Sua **versão ativa**; {ways, plural, =0 {um só caminho} one {# resultado separado} other {# resultados separados}}',
    'journey.face.call.version':
      'Sua **versão {version}**; {ways, plural, =0 {um só caminho} one {# resultado separado} other {# resultados separados}}',
    'journey.field.call.journey': 'jornada',
    'journey.field.call.version': 'versão',
    'journey.field.call.live': 'a ativa',
    'journey.field.call.number': 'versão {version}',
    'journey.field.call.outcomes': 'resultados separados',
    'journey.lint.noJourney': '“{step}” ainda não tem uma jornada. Escolha uma.',
    'journey.lint.unknownJourney':
      '“{step}” passa por uma jornada que não está ativa aqui ({journey}). Publique-a primeiro ou escolha outra.',
    'journey.lint.unknownVersion': '“{step}” passa pela versão {version} de uma jornada que não está aqui ({journey}).',
    'journey.lint.callsItself': '“{step}” passa por esta mesma jornada. Leve um caminho de volta em vez disso.',
    'journey.lint.callsBack': '“{step}” passa por “{journey}”, que volta a passar por esta jornada.',
    'journey.lint.callsTooDeep': 'Com “{step}” há {depth} jornadas uma dentro da outra; no máximo {most}.',
    'journey.lint.outcomeWithoutWay':
      '“{step}” também pode terminar como “{outcome}”, que não tem caminho próprio: essas pessoas seguem por “Caso contrário”.',
    'journey.lint.wayWithoutOutcome': '“{step}” nunca termina como “{outcome}”, então ninguém segue por este caminho.',
    'journey.lint.skipCall':
      '“{step}” não pode ser pulada: “{inner}”, nessa jornada, envia um aviso que as pessoas têm de receber ou suspende o contato.',
  },
);
