/**
 * Reads figures as a locale writes them: "1 234,5", "1.234,5 %", "−€3k". Nothing when a text holds no figure at its
 * beginning. What parts thousands, what parts decimals, which digits there are: all as `Intl` writes them.
 */
export function numberReader(locale: string): (text: string) => number | undefined {
  const format = new Intl.NumberFormat(locale);
  const sign = (type: Intl.NumberFormatPartTypes) =>
    format.formatToParts(-1234567.8).find((part) => part.type === type)?.value ?? '';
  const group = sign('group');
  const decimal = sign('decimal');
  const digits = new Map(
    [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210)]
      .reverse()
      .map((digit, at) => [digit, at]),
  );
  return (text) => {
    const plain = [...text]
      .filter((letter) => letter !== group && !/[\s\p{Sc}\p{Cf}]/u.test(letter))
      .map((letter) => (letter === decimal ? '.' : letter === '−' ? '-' : (digits.get(letter) ?? letter)))
      .join('');
    const figure = Number.parseFloat(plain);
    return Number.isNaN(figure) ? undefined : figure;
  };
}
