import type { ShownProblems } from '#problems/shown-problems.ts';

/**
 * Shows what is wrong with the content on top of the page that is open, while somebody edits, or takes it away where
 * nothing is. It stands alone, so that a server can hand its text to a page.
 */
export function showProblems({ language, title, note, problems }: ShownProblems): void {
  const id = 'rulla-problems';
  const css = `
    #rulla-problems { position: sticky; inset-block-start: 0; z-index: 99; max-height: 60vh; overflow: auto;
      padding: 12px 16px; border-block-end: 3px solid #a3290d; background: #fff5f2; color: #15212a;
      font: 400 16px/1.5 system-ui, sans-serif; }
    #rulla-problems h2 { margin: 0; font-size: 18px; color: #a3290d; }
    #rulla-problems p { margin: 0; max-width: 70ch; overflow-wrap: anywhere; }
    #rulla-problems article { margin-block-start: 12px; }
    #rulla-problems code { font: 600 14px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
    #rulla-problems a { color: #0b5394; }
    @media print { #rulla-problems { display: none; } }
    @media (prefers-color-scheme: dark) {
      #rulla-problems { background: #2a1712; color: #e9eef1; border-color: #ff9e80; }
      #rulla-problems h2 { color: #ff9e80; }
      #rulla-problems a { color: #86bff2; }
    }
`;
  const element = (name: string, text: string): HTMLElement => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };
  document.getElementById(id)?.remove();
  if (problems.length === 0) return;
  const panel = element('section', '');
  panel.id = id;
  panel.lang = language;
  panel.setAttribute('role', 'alert');
  panel.append(
    element('h2', title),
    element('p', note),
    ...problems.map(({ place, title: rule, what, cure, href }) => {
      const entry = element('article', '');
      const link = element('a', rule);
      link.setAttribute('href', href);
      entry.append(element('code', place), ' ', link, element('p', what), element('p', cure));
      return entry;
    }),
  );
  // A sheet of its own, that no policy forbids: a page that could not be made has none.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  document.body.prepend(panel);
}
