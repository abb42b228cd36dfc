declare const brand: unique symbol;

/** A primitive that carries its meaning in its type, so that an account id is never passed where a person id is asked. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
