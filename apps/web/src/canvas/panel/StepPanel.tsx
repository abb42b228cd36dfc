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
  type Step,
} from '@makegood/journey';
import { IconTrash } from '@tabler/icons-react';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { useDocument, useEdit, useEditor, useEditorStore } from '../editor/EditorContext.tsx';
import fields from '../fields/Fields.module.css';
import { NameField } from '../fields/NameField.tsx';
import { StepForm } from '../forms/StepForm.tsx';
import { EditableContext } from './editable.ts';
import { PanelFindings } from './PanelFindings.tsx';
import { ReadTexts } from './ReadTexts.tsx';
import { usePanelSlots } from './slots.ts';
import classes from './StepPanel.module.css';

/** Everything about the chosen step: what it does, where its branches lead, what is to be settled, what its author noted. */
export function StepPanel({ id, editable }: { readonly id: string; readonly editable: boolean }) {
  const say = useSay();
  const store = useEditorStore();
  const document = useDocument();
  const edit = useEdit();
  const seal = useEditor((editor) => editor.seal);
  const stays = useEditor((editor) => editor.stays);
  const { head: Head, foot: Foot } = usePanelSlots();
  const step = document.steps[id];
  if (!step) return null;
  const close = () => store.getState().select(null);
  return (
    <SidePanel title={step.name} focusKey={id} takesFocus={!stays} onClose={close}>
      <div className={classes.panel} onBlur={seal}>
        <div className={classes.kind}>
          <Chip tone="brand">{say.said({ id: `journey.kind.${step.kind}` })}</Chip>
          <p className={classes.about}>{say.said({ id: `journey.kind.${step.kind}.about` })}</p>
        </div>
        {Head ? <Head step={id} /> : null}
        <EditableContext value={editable}>
          <PanelFindings step={id}>
            {editable ? null : <ReadTexts id={id} step={step} />}
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
          </PanelFindings>
        </EditableContext>
        {Foot ? <Foot step={id} /> : null}
      </div>
    </SidePanel>
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
      <p className={fields.help}>{say('web.panel.ways.help')}</p>
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
