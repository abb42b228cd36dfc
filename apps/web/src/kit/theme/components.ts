import {
  ActionIcon,
  Button,
  Checkbox,
  CloseButton,
  Drawer,
  Input,
  Menu,
  Modal,
  PasswordInput,
  Popover,
  Radio,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import classes from './components.module.css';

/** The three buttons there are: `filled` for what one came to do, `default` beside it, `subtle` for what is out of the way. */
const BUTTON_VARIABLES = {
  filled: { '--button-bg': 'var(--brand)', '--button-hover': 'var(--brand-ink)', '--button-color': 'var(--on-brand)' },
  default: {
    '--button-bg': 'var(--surface)',
    '--button-hover': 'var(--sunken)',
    '--button-color': 'var(--ink)',
    '--button-bd': '1px solid var(--line-strong)',
  },
  subtle: { '--button-bg': 'transparent', '--button-hover': 'var(--sunken)', '--button-color': 'var(--ink-soft)' },
  danger: {
    '--button-bg': 'var(--stop-soft)',
    '--button-hover': 'var(--stop-soft)',
    '--button-color': 'var(--stop)',
    '--button-bd': '1px solid var(--stop)',
  },
} as const;

const variablesOf = (variant: string | undefined): Record<string, string> => ({
  ...(BUTTON_VARIABLES[(variant ?? 'default') as keyof typeof BUTTON_VARIABLES] ?? BUTTON_VARIABLES.default),
});

const field = { classNames: { label: classes.label ?? '', input: classes.input ?? '', description: classes.description ?? '' } };

export const components = {
  Button: Button.extend({
    defaultProps: { variant: 'default' },
    classNames: { root: classes.button ?? '' },
    vars: (_, props) => ({ root: variablesOf(props.variant) }),
  }),
  ActionIcon: ActionIcon.extend({
    defaultProps: { variant: 'subtle', size: 32 },
    vars: () => ({ root: { '--ai-hover': 'var(--sunken)', '--ai-color': 'var(--ink-soft)' } }),
  }),
  CloseButton: CloseButton.extend({ defaultProps: { size: 32 } }),
  Input: Input.extend({ classNames: { input: classes.input ?? '' } }),
  InputWrapper: Input.Wrapper.extend({ classNames: { label: classes.label ?? '', description: classes.description ?? '' } }),
  TextInput: TextInput.extend(field),
  PasswordInput: PasswordInput.extend(field),
  Textarea: Textarea.extend({ ...field, defaultProps: { autosize: true, minRows: 3 } }),
  Select: Select.extend({ ...field, defaultProps: { allowDeselect: false, comboboxProps: { shadow: 'lg' } } }),
  Checkbox: Checkbox.extend({ defaultProps: { radius: 'xs' } }),
  Radio: Radio.extend({ defaultProps: {} }),
  SegmentedControl: SegmentedControl.extend({
    defaultProps: { transitionDuration: 120, withItemsBorders: false },
    classNames: { root: classes.segments ?? '', label: classes.segment ?? '', indicator: classes.segmentOn ?? '' },
  }),
  Modal: Modal.extend({
    defaultProps: { centered: true, radius: 'lg', shadow: 'lg', padding: 18, overlayProps: { backgroundOpacity: 0.35 } },
    classNames: { title: classes.title ?? '', header: classes.modalHeader ?? '', content: classes.modal ?? '' },
  }),
  Drawer: Drawer.extend({ classNames: { title: classes.title ?? '', header: classes.modalHeader ?? '', content: classes.modal ?? '' } }),
  Menu: Menu.extend({
    defaultProps: { shadow: 'lg', radius: 'lg', withInitialFocusPlaceholder: false },
    classNames: { dropdown: classes.dropdown ?? '', item: classes.menuItem ?? '' },
  }),
  Popover: Popover.extend({ defaultProps: { shadow: 'lg', radius: 'lg' }, classNames: { dropdown: classes.dropdown ?? '' } }),
  Tooltip: Tooltip.extend({
    defaultProps: { openDelay: 250, events: { hover: true, focus: true, touch: false } },
    classNames: { tooltip: classes.tooltip ?? '' },
  }),
};
