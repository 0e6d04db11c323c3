/** Plain values that the words of a problem are made of. Amounts are in minor units; the words format them. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** A rule that says all with its name. */
export type NoFacts = Readonly<Record<string, never>>;
