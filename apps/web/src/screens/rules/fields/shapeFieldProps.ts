import type { Json } from '@makegood/base';
import type { Shape } from '@makegood/rules';
import type { ComponentType } from 'react';

export type ShapeFieldProps<Of extends Shape = Shape> = {
  readonly shape: Of;
  readonly label: string;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
};

/** A field that holds others, whatever they are; it is given the control for them, which may be one like itself. */
export type HoldingFieldProps<Of extends Shape> = ShapeFieldProps<Of> & { readonly Control: ComponentType<ShapeFieldProps> };
