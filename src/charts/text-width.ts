/**
 * How wide a text of Source Sans 3 is drawn, in pixels: the widths of its letters as Chromium measures them, in
 * hundredths of the size. A letter that is not listed counts as a wide one.
 */
export function textWidth(text: string, size: number, weight: 400 | 600): number {
  return ([...text].reduce((sum, letter) => sum + (WIDTHS[weight].get(letter) ?? UNKNOWN), 0) * size) / 100;
}

/** A text cut to a width, with an ellipsis where something is missing. */
export function cutTo(text: string, width: number, size: number, weight: 400 | 600): string {
  if (textWidth(text, size, weight) <= width) return text;
  let cut = [...text];
  while (cut.length > 0 && textWidth(`${cut.join('').trimEnd()}…`, size, weight) > width) cut = cut.slice(0, -1);
  return `${cut.join('').trimEnd()}…`;
}

/**
 * A text on at most so many lines, each with its own width; words stay whole unless one is wider than a line. The last
 * line is cut.
 */
export function brokenInto(text: string, widths: readonly number[], size: number, weight: 400 | 600): string[] {
  const lines: string[] = [];
  let words = text.split(/\s+/).filter((word) => word !== '');
  for (const [at, width] of widths.entries()) {
    if (words.length === 0) break;
    let taken = words.length;
    if (at < widths.length - 1)
      while (taken > 1 && textWidth(words.slice(0, taken).join(' '), size, weight) > width) taken--;
    lines.push(cutTo(words.slice(0, taken).join(' '), width, size, weight));
    words = words.slice(taken);
  }
  return lines;
}

const UNKNOWN = 85;

function widths(groups: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(groups).flatMap(([width, letters]) =>
      [...letters].map((letter): [string, number] => [letter, Number(width)]),
    ),
  );
}

const WIDTHS = {
  400: widths({
    20: ' \u00a0',
    25: "',.:;ij|¦·ìíîï’",
    26: 'l',
    27: 'IÌÍÎÏ',
    29: '!¡',
    30: 'f',
    31: '()[]{}',
    32: '-',
    34: 't°',
    35: '/\\rª',
    37: '²³¹º',
    42: '*s',
    43: '"?z®«»¿“”ž',
    45: 'xš',
    46: 'cç',
    47: 'vyýÿ',
    48: 'JYÝ–',
    49: 'L',
    50: '#$+0123456789<=>F^_ek~¢£¤¥§¬±×èéêë÷€−',
    51: 'agàáâãäå',
    52: 'VX',
    53: 'EÈÉÊË',
    54: 'STZŠŽ',
    55: 'A`hnou¨¯´¸ÀÁÂÃÄÅðñòóôõöøùúûü',
    56: 'bdpq¶þ',
    57: 'PRµ',
    58: 'CKÇß',
    59: 'BÞ',
    61: '&',
    62: 'DG',
    64: 'Ð',
    65: 'NUÑÙÚÛÜ',
    66: 'H',
    67: 'OQÒÓÔÕÖØ',
    72: 'w',
    73: 'M',
    75: '©',
    78: 'æ',
    79: 'W¼',
    80: '¾',
    81: '½',
    83: '%mÆ',
    85: '@',
    95: '…',
  }),
  600: widths({
    20: ' \u00a0',
    26: '|¦',
    27: 'ijìíîï',
    28: "',.:;l·’",
    29: 'IÌÍÎÏ',
    32: '!f¡',
    33: '()-[]{}',
    35: '/\\°',
    36: 'ª',
    37: 'tº',
    38: 'r²³¹',
    44: '*sš',
    45: '?z®¿ž',
    46: '«»',
    47: 'cç',
    48: '–',
    49: '"x“”',
    50: 'J_vyýÿ',
    51: 'FLYeÝèéêë',
    52: '#$+0123456789<=>^ag~¢£¤¥§¬±×àáâãäå÷€−',
    53: 'k',
    54: 'EVZÈÉÊËŽ',
    55: 'STX`o¨¯´¸òóôõöøŠ',
    56: 'AhnuÀÁÂÃÄÅðñùúûü',
    57: 'bdpqþ',
    58: 'CµÇ',
    59: 'P',
    60: 'BKR¶Þ',
    61: 'ß',
    63: 'DG',
    64: '&',
    66: 'NUÐÑÙÚÛÜ',
    67: 'H',
    68: 'OQÒÓÔÕÖØ',
    75: 'Mw©',
    78: 'æ',
    80: 'W¼',
    81: '¾',
    83: '½',
    84: 'Æ',
    85: '%m',
    88: '@',
    97: '…',
  }),
};
