import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PrintedPdf {
  /** One sheet each: its text in reading order, its size in points, and pieces of text that lie outside the sheet. */
  sheets: { text: string; width: number; height: number; outside: string[] }[];
  fonts: { name: string; isType3: boolean }[];
}

/** Reads a PDF as a person would: sheets, text, fonts. */
export async function readPdf(bytes: Uint8Array): Promise<PrintedPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false, fontExtraProperties: true });
  const pdf = await task.promise;
  const sheets: PrintedPdf['sheets'] = [];
  const fonts = new Map<string, boolean>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    await page.getOperatorList();
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ('str' in item ? [item] : []));
    for (const run of runs) {
      const font = page.commonObjs.get(run.fontName) as { name: string; isType3Font?: boolean };
      fonts.set(font.name, font.isType3Font ?? false);
    }
    const outside = runs.filter(({ str, transform, width: run }) => str.trim() !== '' && (transform[4] < -1 || transform[4] + run > width + 1 || transform[5] < -1 || transform[5] > height + 1)).map(({ str }) => str);
    sheets.push({ text: runs.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : ' ')).join(''), width, height, outside });
  }
  await task.destroy();
  return { sheets, fonts: [...fonts].map(([name, isType3]) => ({ name, isType3 })) };
}
