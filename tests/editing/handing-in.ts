import { afterEach, beforeEach, expect } from 'vitest';
import { type HostAccount, codeHost } from '#editing/code-hosts.ts';
import type { Edit } from '#editing/edits.ts';
import { handIn, type HandedIn } from '#editing/hand-in.ts';
import { HostRefused } from '#editing/host-refused.ts';
import { hostServer, type HostServer, TOKEN } from './hosts/server.ts';

export const PLAN =
  '---\nname: Ähtäri Paper # ä\nbudget:\n  - id: l4\n    sales:\n      2026-Q4: 130000\n---\n\nText.\n';
export const FILE = 'accounts/havulinna-paper.mdx';
export const IN = `content/${FILE}`;
export const figure: Edit = {
  file: FILE,
  path: ['budget', { item: 'l4' }, 'sales', '2026-Q4'],
  before: 130_000,
  after: 95_000,
};
export const renamed: Edit = { file: 'company.yaml', path: ['name'], before: 'Kaarnavesi', after: 'Kaarnavesi Oy' };
export const NAME = 'rulla/havulinna-paper-2026-09-22-k3f9';

export type Host = 'github' | 'gitlab' | 'gitea' | 'bitbucket' | 'azure';
export const HOSTS: readonly Host[] = ['github', 'gitlab', 'gitea', 'bitbucket', 'azure'];

/** A host for each test of a `describe`, and what is handed in there. */
export function hostHere(host: Host) {
  let server: HostServer;
  beforeEach(async () => {
    server = await hostServer(host, { [IN]: PLAN, 'content/company.yaml': 'name: Kaarnavesi\n' });
  });
  afterEach(async () => {
    expect(server.undescribed).toEqual([]);
    await server.close();
  });
  /** Where a proposal can be looked at: Azure DevOps says its number, the others its address. */
  const proposed = () =>
    host === 'azure' ? `${server.account.url}/pullrequest/1` : `${new URL(server.account.url).origin}/proposals/1`;

  const send = (edits: readonly Edit[] = [figure], account: Partial<HostAccount> = {}): Promise<HandedIn> => {
    const byFile = Map.groupBy(edits, ({ file }) => file);
    const wish = {
      edits: byFile,
      folder: 'content',
      orderOf: () => () => [],
      name: NAME,
      title: 'Order in November',
      words: '## Price tag',
    };
    return handIn(codeHost({ ...server.account, ...account }), wish, () => undefined);
  };
  const trouble = async (edits?: readonly Edit[], account?: Partial<HostAccount>) => {
    try {
      return await send(edits, account);
    } catch (error) {
      if (!(error instanceof HostRefused)) throw error;
      expect(`${error.message} ${error.said} ${error.stack}`).not.toContain(TOKEN);
      return error;
    }
  };
  return {
    /** The host of this test. */
    get server(): HostServer {
      return server;
    },
    proposed,
    send,
    trouble,
  };
}
