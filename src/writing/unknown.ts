/** Stands in a file that is begun where it says what only whoever begins it knows. */
export const UNKNOWN = 'unnamed';
