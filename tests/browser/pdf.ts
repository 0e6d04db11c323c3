import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One run of text on a sheet: where its baseline begins, in points from the lower left corner, and how large it is. */
export interface PrintedRun {
  text: string;
  x: number;
  y: number;
  size: number;
}

export interface PrintedPdf {
  /** One sheet each: its text in reading order, its size in points, and pieces of text that lie outside the sheet. */
  sheets: { text: string; runs: PrintedRun[]; width: number; height: number; outside: string[] }[];
  fonts: { name: string; isType3: boolean; isMissing: boolean }[];
}

/** The same with every colour that anything is drawn in, as `#rrggbb`. */
export interface ColouredPdf extends PrintedPdf {
  colours: string[];
}

/** Reads a PDF as a person would: sheets, text, fonts. */
export function readPdf(bytes: Uint8Array): Promise<PrintedPdf> {
  return read(bytes);
}

/** The same with its colours. They take as long as all the rest, since every line that is drawn is gone through. */
export async function readColouredPdf(bytes: Uint8Array): Promise<ColouredPdf> {
  const colours = new Set<string>();
  const printed = await read(bytes, colours);
  return { ...printed, colours: [...colours] };
}

async function read(bytes: Uint8Array, colours?: Set<string>): Promise<PrintedPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    fontExtraProperties: true,
  });
  const pdf = await task.promise;
  const sheets: PrintedPdf['sheets'] = [];
  const fonts = new Map<string, PrintedPdf['fonts'][number]>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ('str' in item ? [item] : []));
    // A font is known once a sheet that has it was drawn, and serves the sheets after it.
    if (colours || runs.some(({ fontName }) => !page.commonObjs.has(fontName))) {
      const { fnArray, argsArray } = await page.getOperatorList();
      for (const [at, operator] of fnArray.entries())
        if (operator === OPS.setFillRGBColor || operator === OPS.setStrokeRGBColor)
          colours?.add(String((argsArray[at] as unknown[])[0]));
    }
    for (const run of runs) {
      const font = page.commonObjs.get(run.fontName) as { name: string; isType3Font?: boolean; missingFile?: boolean };
      fonts.set(font.name, {
        name: font.name,
        isType3: font.isType3Font ?? false,
        isMissing: font.missingFile ?? false,
      });
    }
    const outside = runs
      .filter(
        ({ str, transform, width: run }) =>
          str.trim() !== '' &&
          (transform[4] < -1 || transform[4] + run > width + 1 || transform[5] < -1 || transform[5] > height + 1),
      )
      .map(({ str }) => str);
    sheets.push({
      text: runs.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : ' ')).join(''),
      runs: runs
        .filter(({ str }) => str.trim() !== '')
        .map(({ str, transform }) => ({
          text: str,
          x: transform[4],
          y: transform[5],
          size: Math.hypot(transform[2], transform[3]),
        })),
      width,
      height,
      outside,
    });
  }
  await task.destroy();
  return { sheets, fonts: [...fonts.values()] };
}
