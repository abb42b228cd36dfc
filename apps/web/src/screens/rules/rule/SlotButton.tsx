import { CloseButton, Popover } from '@mantine/core';
import type { Rule, Slot } from '@makegood/rules';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay } from '../../../i18n/say.tsx';
import { usePack } from '../editor/PackContext.tsx';
import { ConditionDialog } from '../condition/ConditionDialog.tsx';
import classes from './Rule.module.css';
import { SlotEditor } from './SlotEditor.tsx';

/** What a control opens outside the editor still belongs to it. */
const BELONGS = '.mantine-Popover-dropdown, .mantine-Combobox-dropdown, [role="listbox"], .mantine-Modal-root';

type SlotButtonProps = {
  readonly rule: Rule;
  readonly slots: readonly Slot[];
  readonly tone?: 'new' | 'cell' | undefined;
  readonly label: string;
  readonly children: ReactNode;
};

/** A value in a sentence or a table: a button that opens its editor where it stands. */
export function SlotButton({ rule, slots, tone, label, children }: SlotButtonProps) {
  const say = useSay();
  const { editor } = usePack();
  const [open, setOpen] = useState(false);
  const [condition, setCondition] = useState<'when' | 'objects' | null>(null);
  const target = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    editor?.getState().seal();
  };
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Element && (event.target.closest(BELONGS) || target.current?.contains(event.target))) return;
      setOpen(false);
      editor?.getState().seal();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open, editor]);
  return (
    <>
      <Popover
        opened={open}
        position="bottom-start"
        width="min(420px, 92vw)"
        trapFocus
        returnFocus
        closeOnClickOutside={false}
        onDismiss={close}
      >
        <Popover.Target>
          <button
            ref={target}
            type="button"
            className={tone === 'cell' ? classes.cellButton : classes.slot}
            data-tone={tone}
            aria-expanded={open}
            aria-label={label}
            onClick={() => (open ? close() : setOpen(true))}
          >
            {children}
          </button>
        </Popover.Target>
        <Popover.Dropdown
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) close();
          }}
        >
          <div className={classes.editor}>
            <div className={classes.editorHead}>
              <b>{slots.length === 1 && slots[0] ? asBeginning(say.said(slots[0].label)) : say('web.rules.slot.several')}</b>
              <CloseButton size={26} aria-label={say('web.text.close')} onClick={close} />
            </div>
            {slots.map((slot) => (
              <SlotEditor
                key={slot.path}
                rule={rule}
                slot={slot}
                onCondition={(part) => {
                  close();
                  setCondition(part);
                }}
              />
            ))}
          </div>
        </Popover.Dropdown>
      </Popover>
      {condition ? <ConditionDialog rule={rule} part={condition} close={() => setCondition(null)} /> : null}
    </>
  );
}
