import { createContext, use } from 'react';

/** Whether what is drawn can be changed: false for versions, previews and comparisons, and for whoever may only read. */
export const EditableContext = createContext(false);
export const useEditable = (): boolean => use(EditableContext);
