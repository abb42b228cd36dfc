import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { roomOf, rooms } from './rooms.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Imports only point down the layers, and enter another room through its public door. The message says where code that
 * needs both rooms belongs, because moving it is the only honest way to satisfy this rule.
 */
export const importDirection = {
  meta: {
    type: 'problem',
    docs: { description: 'imports only point down the layers, through public entries' },
    schema: [],
    messages: {
      up: '{{from}} must not know {{to}} ({{holds}}): imports only point down. Code that needs both belongs in {{to}} or in a room above both; what both need belongs in a room below both: {{below}}.',
      typesOnly: '{{from}} may import types of {{to}}, not its code: write `import type`.',
      reach: '{{from}} reaches into the files of {{to}}: import `@makegood/{{to}}`, and export there what is missing.',
      outside: '{{from}} imports {{path}}, which is not part of any room: what a room needs at run time lies within a room.',
    },
  },
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/');
    const from = roomOf(file);
    if (!from) return {};

    const check = (node, source, typeOnly) => {
      if (typeof source !== 'string') return;
      const target = targetOf(file, source);
      if (target.outside) return context.report({ node, messageId: 'outside', data: { from: from.name, path: target.outside } });
      const to = target.room;
      if (!to || to === from) return;
      const data = { from: from.name, to: to.name, holds: to.holds, below: below(from, to) };
      if (to.layer >= from.layer) {
        const typesAllowed = (from.mayImportTypesOf ?? []).includes(to.name);
        if (!typesAllowed) return context.report({ node, messageId: 'up', data });
        if (!typeOnly) return context.report({ node, messageId: 'typesOnly', data });
      }
      if (target.reaches) context.report({ node, messageId: 'reach', data });
    };

    return {
      ImportDeclaration: (node) => check(node, node.source.value, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node, node.source?.value, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.source.value, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source.value, false),
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value, true),
    };
  },
};

function targetOf(file, source) {
  const named = /^@makegood\/([^/]+)(\/.*)?$/.exec(source);
  if (named) {
    return { room: rooms.find((room) => room.name === named[1]), reaches: (named[2] ?? '').startsWith('/src') };
  }
  if (!source.startsWith('.')) return {};
  const path = join(dirname(file), source).split(sep).join('/');
  const room = roomOf(path);
  return room ? { room, reaches: true } : { outside: path };
}

function below(from, to) {
  const lowest = Math.min(from.layer, to.layer);
  const names = rooms.filter((room) => room.layer < lowest).map((room) => room.name);
  return names.length > 0 ? names.join(', ') : 'none is lower, so pass it in as an argument';
}
