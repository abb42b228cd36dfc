/** What became of a step between two drawings of a journey. */
export type Mark = 'added' | 'changed' | 'removed';
/** By step id. Steps that are not named are as they were. */
export type Marks = Readonly<Record<string, Mark>>;
