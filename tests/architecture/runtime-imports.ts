import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/provision/root.ts';

export interface FileImport {
  readonly specifier: string;
  /** Nothing of it is left when the types are stripped. */
  readonly typeOnly: boolean;
}

/** What a TypeScript file imports, by `import`, `export … from` and `import()`. */
export function importsOf(path: string): FileImport[] {
  const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, false);
  const found: FileImport[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ specifier: node.moduleSpecifier.text, typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) found.push({ specifier: argument.text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every file of the same room that runs when `entry` runs, and every other module that they import, each with one importer. */
export function runtimeClosure(entry: string): { readonly files: readonly string[]; readonly modules: ReadonlyMap<string, string> } {
  const files = new Set([entry]);
  const modules = new Map<string, string>();
  for (const file of files) {
    for (const { specifier, typeOnly } of importsOf(file)) {
      if (typeOnly) continue;
      if (!specifier.startsWith('.')) {
        modules.set(specifier, file);
        continue;
      }
      const target = relative(root, join(root, dirname(file), specifier))
        .split(sep)
        .join('/');
      if (!existsSync(join(root, target))) throw new Error(`${file} imports ${specifier}, which does not exist`);
      if (target.endsWith('.ts')) files.add(target);
    }
  }
  return { files: [...files], modules };
}
