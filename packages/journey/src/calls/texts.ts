import { catalogue } from '@makegood/base/text';

/** What is said about journeys that call others. */
export const callTexts = catalogue(
  {
    'journey.kind.call': 'Journey',
    'journey.kind.call.about': 'Sends people through another journey, and on by how they leave it.',
    'journey.call.branch.otherwise': 'Otherwise',
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
      '“{journey}” can end as: {outcome}. “{step}” has no branch for it, so these people go the “Otherwise” way.',
    'journey.lint.wayWithoutOutcome': '“{journey}” never ends as: {outcome}. Nobody takes this branch of “{step}”.',
  },
  {
    'journey.kind.call': 'Recorrido',
    'journey.kind.call.about': 'Lleva a las personas por otro recorrido, y sigue según cómo salen de él.',
    'journey.call.branch.otherwise': 'En otro caso',
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
      '“{journey}” puede terminar como: {outcome}. “{step}” no tiene una rama para eso, así que estas personas siguen por “En otro caso”.',
    'journey.lint.wayWithoutOutcome': '“{journey}” nunca termina como: {outcome}. Nadie toma esta rama de “{step}”.',
  },
  {
    'journey.kind.call': 'Jornada',
    'journey.kind.call.about': 'Leva as pessoas por outra jornada, e segue conforme saem dela.',
    'journey.call.branch.otherwise': 'Caso contrário',
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
      '“{journey}” pode terminar como: {outcome}. “{step}” não tem um caminho para isso, então essas pessoas seguem por “Caso contrário”.',
    'journey.lint.wayWithoutOutcome': '“{journey}” nunca termina como: {outcome}. Ninguém segue por este caminho de “{step}”.',
  },
);
