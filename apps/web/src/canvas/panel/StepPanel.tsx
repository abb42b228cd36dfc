import { Button, Select, Textarea } from '@mantine/core';
import {
  annotate,
  branchesOf,
  canConnect,
  configure,
  connect,
  disconnect,
  noteOf,
  removeSteps,
  rename,
  targetOf,
  type Finding,
  type Step,
} from '@makegood/journey';
import { IconTrash } from '@tabler/icons-react';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { useDocument, useEdit, useEditor, useEditorStore } from '../editor/EditorContext.tsx';
import fields from '../fields/Fields.module.css';
import { NameField } from '../fields/NameField.tsx';
import { StepForm } from '../forms/StepForm.tsx';
import classes from './StepPanel.module.css';

/** Everything about the chosen step: what it does, where its branches lead, what is to be settled, what its author noted. */
export function StepPanel({ id, editable }: { readonly id: string; readonly editable: boolean }) {
  const say = useSay();
  const store = useEditorStore();
  const document = useDocument();
  const edit = useEdit();
  const seal = useEditor((editor) => editor.seal);
  const findings = useEditor((editor) => editor.findings).filter((finding) => finding.step === id);
  const step = document.steps[id];
  if (!step) return null;
  const close = () => store.getState().select(null);
  return (
    <SidePanel title={step.name} focusKey={id} onClose={close}>
      <div className={classes.panel} onBlur={seal}>
        <div>
          <Chip tone="brand">{say.said({ id: `journey.kind.${step.kind}` })}</Chip>
        </div>
        <Findings findings={findings} />
        <fieldset className={classes.form} disabled={!editable}>
          <NameField
            label={say('web.canvas.name')}
            value={step.name}
            onChange={(name) => edit((present) => rename(present, id, name), `name:${id}`)}
          />
          <StepForm id={id} step={step} onChange={(config) => edit((present) => configure(present, id, config), `config:${id}`)} />
          <WaysOut id={id} step={step} />
          <Textarea
            label={say('web.canvas.note')}
            description={say('web.canvas.note.help')}
            value={noteOf(document, id)?.note.text ?? ''}
            maxLength={2000}
            onChange={(event) => edit((present) => annotate(present, id, event.currentTarget.value), `note:${id}`)}
          />
          {step.kind === 'trigger' ? null : (
            <div>
              <Button
                variant="danger"
                leftSection={<IconTrash size={16} aria-hidden="true" />}
                onClick={() => {
                  edit((present) => removeSteps(present, [id]));
                  close();
                }}
              >
                {say('web.canvas.delete')}
              </Button>
            </div>
          )}
        </fieldset>
      </div>
    </SidePanel>
  );
}

/** What is to be settled here, in one place however much it is. */
function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useSay();
  const [first, ...more] = findings;
  if (!first) return null;
  const tone = findings.some((finding) => finding.severity === 'error') ? 'stop' : 'warn';
  if (more.length === 0) return <Notice tone={tone} title={say.said(first.message)} />;
  return (
    <Notice tone={tone} title={say('web.journeys.findings', { count: findings.length })}>
      <ul className={classes.findings}>
        {findings.map((finding, index) => (
          <li key={index}>{say.said(finding.message)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Where each branch leads, for whoever connects without dragging. */
function WaysOut({ id, step }: { readonly id: string; readonly step: Step }) {
  const say = useSay();
  const document = useDocument();
  const edit = useEdit();
  const branches = branchesOf(step);
  if (branches.length === 0) return null;
  const others = Object.entries(document.steps).filter(([other]) =>
    branches.some((branch) => canConnect(document, { from: id, branch: branch.id }, other)),
  );
  return (
    <fieldset className={fields.group}>
      <legend>{say('web.canvas.ways')}</legend>
      <div className={fields.stack}>
        {branches.map((branch) => {
          const follows = targetOf(step, branch);
          const undrawn = step.next[branch.id] === undefined && branch.follows !== null && follows !== undefined;
          return (
            <Select
              key={branch.id}
              label={say.said(branch.label)}
              searchable
              clearable
              placeholder={undrawn ? say('web.canvas.follows', { step: document.steps[follows]?.name ?? '' }) : say('web.canvas.nowhere')}
              value={step.next[branch.id] ?? null}
              data={others.map(([value, other]) => ({ value, label: other.name }))}
              onChange={(to) =>
                edit((present) =>
                  to === null
                    ? disconnect(present, { from: id, branch: branch.id })
                    : connect(present, { from: id, branch: branch.id }, to),
                )
              }
            />
          );
        })}
      </div>
    </fieldset>
  );
}
