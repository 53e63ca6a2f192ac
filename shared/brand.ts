declare const brand: unique symbol;

/** A text that only its own constructor hands out, so that ids of two kinds can't be mixed up. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };
