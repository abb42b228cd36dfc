import { catalogue } from '@makegood/base/text';

/** What is said to who decides who works here and which systems are let in. */
export const accessTexts = catalogue(
  {
    'engine.access.noMember': 'Nobody of this kind works in this workspace.',
    'engine.access.changed': 'Somebody else has just changed who works here. Look at the list again.',
    'engine.access.memberAlready': 'They work in this workspace already. Change their role in the list instead.',
    'engine.access.lastAdministrator': 'This is the last administrator. Make somebody else one first.',
    'engine.access.sandboxPeople': 'Only somebody who signed in with a password can let people in.',
    'engine.access.otherWorkspaces': 'They also work in a workspace that you do not administer, so only they can change their password.',
    'engine.access.noToken': 'There is no such token in this workspace.',
    'engine.access.onlyPeople': 'This is for people who signed in, not for a token.',
  },
  {
    'engine.access.noMember': 'Nadie así trabaja en este espacio.',
    'engine.access.changed': 'Otra persona acaba de cambiar quién trabaja aquí. Mira la lista de nuevo.',
    'engine.access.memberAlready': 'Ya trabaja en este espacio. Cambia su rol en la lista.',
    'engine.access.lastAdministrator': 'Es la última persona que administra. Primero nombra a otra.',
    'engine.access.sandboxPeople': 'Solo quien entró con contraseña puede dar acceso a otras personas.',
    'engine.access.otherWorkspaces':
      'También trabaja en un espacio que tú no administras, así que solo esa persona puede cambiar su contraseña.',
    'engine.access.noToken': 'No hay tal token en este espacio.',
    'engine.access.onlyPeople': 'Esto es para personas que iniciaron sesión, no para un token.',
  },
  {
    'engine.access.noMember': 'Ninguém assim trabalha neste espaço.',
    'engine.access.changed': 'Outra pessoa acabou de mudar quem trabalha aqui. Olhe a lista de novo.',
    'engine.access.memberAlready': 'Essa pessoa já trabalha neste espaço. Mude o papel dela na lista.',
    'engine.access.lastAdministrator': 'É a última pessoa que administra. Nomeie outra antes.',
    'engine.access.sandboxPeople': 'Só quem entrou com senha pode dar acesso a outras pessoas.',
    'engine.access.otherWorkspaces':
      'Essa pessoa também trabalha em um espaço que você não administra, então só ela pode trocar a própria senha.',
    'engine.access.noToken': 'Não há tal token neste espaço.',
    'engine.access.onlyPeople': 'Isto é para pessoas que entraram, não para um token.',
  },
);
