import { message } from '@makegood/base';
import { parseTemplate } from '../../template/parse.ts';
import { templateParts } from '../../template/parts.ts';
import { isTemplateVariable } from '../../template/variables.ts';
import type { Lint, Report } from '../lint.ts';
import { usersOf } from '../templates-used.ts';

/** A text that cannot be read as Liquid, or that names a variable which does not exist. */
export const templateProblem: Lint = {
  id: 'journey.template-problem',
  severity: 'error',
  check: (document) =>
    document.templates.flatMap((template) =>
      templateParts(template).flatMap((part): Report[] => {
        const parsed = parseTemplate(part.text);
        const problems = parsed.ok
          ? parsed.value.uses
              .filter((use) => !isTemplateVariable(use.path))
              .map((use) => message('journey.template.problem.unknownVariable', { name: use.path }))
          : [parsed.error.message];
        const field = `${template.id}.${part.locale}.${part.channel}.${part.field}`;
        const [step] = usersOf(document, template.id);
        return problems.map((problem) => ({
          ...(step === undefined ? {} : { step }),
          field,
          message: message('journey.lint.templateProblem', { template: template.name, problem }),
        }));
      }),
    ),
};
