/** The end of a branch: where a wire begins, drawn or not. */
export type BranchEnd = { readonly from: string; readonly branch: string };
