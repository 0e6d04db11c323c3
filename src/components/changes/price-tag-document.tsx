import type { PriceTagView } from '#views/changes/price-tag.ts';
import type { TagSection } from '#views/changes/tag-section.ts';

/** Nothing is fetched and nothing runs: what is not in the file is not there. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** So that it can be read where no style sheet of ours is: a report that lies beside a build. */
const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}' +
  'table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid}' +
  '.figure{text-align:right;font-variant-numeric:tabular-nums}.scroll{overflow-x:auto}';

/** A price tag as one whole HTML document. */
export function priceTagDocument(view: PriceTagView, language: string): string {
  return `<!doctype html>\n${(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{view.title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{view.title}</h1>
          <p>
            <b>{view.lead}</b> {view.sentences.join(' ')}
          </p>
          {view.asks.map(({ head, why }) => (
            <p>
              <b>{head}</b> {why.join(' ')}
            </p>
          ))}
          {view.sections.map(section)}
          <p>{view.foot}</p>
        </main>
      </body>
    </html>
  )}\n`;
}

function section({ title, head, rows, figuresFrom, isLong, note }: TagSection) {
  const kind = (at: number) => (at >= figuresFrom ? 'figure' : undefined);
  const table = (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            {head.map((name, at) => (
              <th scope="col" class={kind(at)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell, at) => (
                <td class={kind(at)}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note !== undefined && <p>{note}</p>}
    </div>
  );
  return isLong ? (
    <details>
      <summary>{title}</summary>
      {table}
    </details>
  ) : (
    <section>
      <h2>{title}</h2>
      {table}
    </section>
  );
}
