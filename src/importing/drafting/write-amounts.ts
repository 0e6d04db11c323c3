import { isMap, isScalar, parseDocument, type Node } from 'yaml';
import { quartersOfYear, type Quarter } from '#domain/calendar/quarters.ts';
import { toMinor } from '#domain/money/figure.ts';
import { shareOut, type Currency, type Minor } from '#domain/money/money.ts';
import { dropField, setField } from '#writing/yaml-text.ts';
import { inMajorUnits } from '../reading/numbers.ts';

/**
 * Writes amounts by quarter into a field of the record at a path, quarter by quarter, each on its own line; one of a
 * whole year there is first shared out. A quarter without an amount is taken out.
 */
export function writeAmounts(
  text: string,
  path: readonly (string | number)[],
  field: string,
  byQuarter: ReadonlyMap<Quarter, Minor | undefined>,
  currency: Currency,
): string {
  const written = amountsAt(text, path, field);
  if (!written)
    return setField(
      text,
      path,
      field,
      Object.fromEntries(
        [...byQuarter].flatMap(([quarter, minor]) =>
          minor === undefined ? [] : [[quarter, inMajorUnits(minor, currency)]],
        ),
      ),
    );
  const within = [...path, field];
  let changed = text;
  for (const [year, whole] of written) {
    if (!/^\d{4}$/.test(year) || ![...byQuarter.keys()].some((quarter) => quarter.startsWith(year))) continue;
    const parts = shareOut(
      toMinor({ units: BigInt(Math.round(whole * 10 ** currency.decimals)), scale: currency.decimals }, currency) ?? 0,
      [1, 1, 1, 1],
    );
    for (const [index, quarter] of quartersOfYear(Number(year)).entries())
      changed = setField(changed, within, quarter, inMajorUnits(parts[index] ?? 0, currency));
    changed = dropField(changed, within, year);
  }
  const now = new Map(amountsAt(changed, path, field));
  for (const [quarter, minor] of byQuarter) {
    if (minor === undefined) changed = dropField(changed, within, quarter);
    else if (now.get(quarter) !== inMajorUnits(minor, currency))
      changed = setField(changed, within, quarter, inMajorUnits(minor, currency));
  }
  return changed;
}

function amountsAt(text: string, path: readonly (string | number)[], field: string): [string, number][] | undefined {
  const node = parseDocument(text.replace(/^\ufeff?---[ \t]*\r?\n/, '').split(/^---[ \t]*$/m)[0] ?? '').getIn(
    [...path, field],
    true,
  ) as Node | undefined;
  if (!isMap(node)) return undefined;
  return node.items.flatMap(({ key, value }) =>
    isScalar(key) && isScalar(value) ? [[String(key.value), Number(value.value)] as [string, number]] : [],
  );
}
