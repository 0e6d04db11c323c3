import type { Page } from 'playwright-core';

/** Every kind of element with its attributes that stands on a page, as a browser has made it of the page's text. */
export function kindsOfElements(tab: Page): Promise<string[]> {
  return tab.evaluate(() => {
    const kinds = new Set<string>();
    for (const element of document.querySelectorAll('*')) {
      kinds.add(element.localName);
      for (const name of element.getAttributeNames()) kinds.add(`${element.localName}[${name}]`);
      for (const name of ['href', 'src', 'action', 'formaction']) {
        const [scheme] = /^\s*[a-z][a-z0-9+.-]*:/i.exec(element.getAttribute(name) ?? '') ?? [];
        if (scheme !== undefined) kinds.add(`${element.localName}[${name}=${scheme.toLowerCase()}]`);
      }
    }
    return [...kinds];
  });
}

/** What a tab has heard since it was last asked that no page may do. */
export interface Watched {
  tab: Page;
  heard(): Promise<string[]>;
}

/**
 * Watches a tab for whatever content could make it do: a dialog, a request to elsewhere, an error, what the policy
 * forbids.
 */
export async function watched(tab: Page, address: string): Promise<Watched> {
  let noise: string[] = [];
  tab.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  tab.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  tab.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  tab.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) noise.push(`asks ${request.url()}`);
  });
  tab.on('response', (response) => {
    if (response.status() >= 400) noise.push(`${response.status()} ${response.url()}`);
  });
  await tab.exposeFunction('heardHere', (text: string) => noise.push(text));
  await tab.addInitScript(() => {
    const { heardHere } = globalThis as unknown as { heardHere: (text: string) => void };
    addEventListener('securitypolicyviolation', (event) =>
      heardHere(`forbidden: ${event.violatedDirective} ${event.blockedURI}`),
    );
    addEventListener('DOMContentLoaded', () => {
      const { title } = document;
      setTimeout(() => document.title !== title && heardHere(`title: ${document.title}`), 300);
    });
  });
  return {
    tab,
    heard: () => {
      const told = noise;
      noise = [];
      return Promise.resolve(told);
    },
  };
}
