import type { PageContent, PageType } from '#components/frame/page.ts';
import { commandParts, type CommandParts } from '#views/handbook/commands.ts';
import type { Site } from '#views/site.ts';
import { handbookPart } from './handbook-head.tsx';
import { handbookSide } from './handbook-side.tsx';

/** The commands of the terminal, each with what it does. */
export const commandsPageType: PageType = {
  path: '/handbook/commands/',
  part: 'handbook',
  page(site) {
    const words = site.t.handbook;
    return handbookPart(
      site,
      { title: words.commandsTitle, lede: words.commandsLede, side: handbookSide(site, 'commands') },
      <ul class="rule-list" lang="en">
        {partsOf(site).map(({ name, does }) => (
          <li>
            <a class="strong" href={site.url(`/handbook/commands/${name}/`)}>
              {name}
            </a>
            <span>{does}</span>
          </li>
        ))}
      </ul>,
    );
  },
};

/** A page for each command, from the text that it prints itself on `--help`. Commands speak English. */
export const commandPagesType: PageType<CommandParts> = {
  path: ({ name }) => `/handbook/commands/${name}/`,
  part: 'handbook',
  keys: partsOf,
  page: printed,
};

function partsOf(site: Site): CommandParts[] {
  return site.commands.map(commandParts);
}

function printed(site: Site, { name, calls, does, rest }: CommandParts): PageContent {
  const words = site.t.handbook;
  return handbookPart(
    site,
    {
      title: name,
      lede: does,
      lang: site.language === 'en' ? undefined : 'en',
      back: { text: words.commandsTitle, href: site.url('/handbook/commands/') },
      side: handbookSide(site, 'commands'),
    },
    <div class="prose handbook-text command-help" lang="en">
      <pre>
        <code>{calls.join('\n')}</code>
      </pre>
      {rest !== '' && (
        <pre>
          <code>{rest}</code>
        </pre>
      )}
    </div>,
  );
}
