/** A part of a list. `next` is opaque and is given back as `after`; null at the end. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };
export type PageRequest = { readonly after?: string | null; readonly limit: number };
