import { createContext, use } from 'react';

/** Whether what the panel shows may be changed here, by this person. */
export const EditableContext = createContext(false);
export const useEditable = (): boolean => use(EditableContext);
