/** One value of a fact: null is *unknown*, which is neither true nor false. Money is minor units with a currency. */
export type FactValue = null | boolean | number | string | readonly string[] | { readonly minor: number; readonly currency: string };

/** Flat and typed by the fact catalogue: `account.balance`, `person.country`, `enrolment.contactsSent`… */
export type Facts = Readonly<Record<string, FactValue>>;
