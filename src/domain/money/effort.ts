/** The finest figure of hours that finance may count has four decimals, and nobody plans finer. */
const UNITS = 10_000;

/**
 * Adds hours, or working days, exactly as they are written: 0.1, 0.2 and 0.3 make 0.6 in whatever order they stand.
 * All sums of hours and days are made here; no figures at all make 0.
 */
export function addEffort(figures: readonly number[]): number {
  let sum = 0;
  for (const figure of figures) {
    const units = Math.round(figure * UNITS);
    if (units / UNITS !== figure) return addFine(figures);
    sum += units;
  }
  return Number.isSafeInteger(sum) ? sum / UNITS : addFine(figures);
}

/** The same of those that somebody set; nothing when nobody did. Not set is not 0. */
export function addSetEffort(figures: readonly (number | undefined)[]): number | undefined {
  const set = figures.filter((figure) => figure !== undefined);
  return set.length === 0 ? undefined : addEffort(set);
}

/**
 * Whether two figures of hours or days are the same to the finest unit. Quarters sealed before sums were exact hold
 * some with a tail, 0.6000000000000001, and mean 0.6.
 */
export function isSameEffort(a: number | undefined, b: number | undefined): boolean {
  return a === b || Math.abs((a ?? NaN) - (b ?? NaN)) * UNITS * 2 < 1;
}

/** Figures with more decimals than the finest unit, or too large a sum for whole units in a double. */
function addFine(figures: readonly number[]): number {
  const written = figures.map((figure) => {
    const [digits = '', power = 0] = String(figure).split('e');
    const [whole = '', fraction = ''] = digits.split('.');
    return { digits: BigInt(whole + fraction), decimals: fraction.length - Number(power) };
  });
  const finest = written.reduce((most, { decimals }) => Math.max(most, decimals), 0);
  const sum = written.reduce((total, { digits, decimals }) => total + digits * 10n ** BigInt(finest - decimals), 0n);
  return Number(`${sum}e-${finest}`);
}
