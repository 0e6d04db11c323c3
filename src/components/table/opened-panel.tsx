import type { Html, Printable } from '#jsx/html.ts';
import type { Site } from '#views/site.ts';

/** What a figure opens to in place: closed it is not seen, and the link of the figure, which leads to `id`, opens it. */
export function openedPanel(site: Site, id: string, title: Printable, content: Printable): Html {
  return (
    <details class="opened">
      <summary>
        {title}
        <span class="close">{site.t.figures.close}</span>
      </summary>
      <div id={id}>{content}</div>
    </details>
  );
}
