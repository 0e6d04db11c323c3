/** Plain values that the words of a problem are made of. Amounts are in minor units; the words format them. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** A rule that says all with its name. */
export type NoFacts = Readonly<Record<string, never>>;

/** The names of those facts of a rule that hold a value of one kind, or none. */
export type FactName<F, Kind> = { [Name in keyof F]-?: F[Name] extends Kind | undefined ? Name : never }[keyof F] &
  string;
