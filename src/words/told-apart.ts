/**
 * With how many decimals two figures so far apart do not round to the same; at least one, and one where there is
 * nothing to tell apart: less than what doubles can hold, or a figure that is no number.
 */
export function decimalsTelling(difference: number): number {
  return difference > 1e-12 ? Math.max(1, Math.ceil(-Math.log10(difference))) : 1;
}

/** With how many decimals two numbers differ as they are written; one where one of them is not set. */
export function decimalsApart(value = NaN, other = NaN): number {
  return decimalsTelling(Math.abs(value - other));
}
