import type { Loader } from 'astro/loaders';
import { readFolder, type FolderRead } from './disk.ts';
import { handedOver } from './handover.ts';
import type { WrittenKind } from './written.ts';

let reading: { folder: string; read: Promise<FolderRead> } | undefined;

/** One kind of file as a collection of Astro's content layer. All kinds share one reading of the folder. */
export function contentLoader(kind: WrittenKind): Loader {
  return {
    name: `rulla-${kind}`,
    async load({ store, config }) {
      const folder = process.env['RULLA_CONTENT'] ?? 'content';
      const given = handedOver(config.integrations);
      if (!given && reading?.folder !== folder) reading = { folder, read: readFolder(folder) };
      const { files } = given ?? (await reading!.read);
      store.clear();
      for (const file of files) {
        if (file.kind === kind) store.set({ id: file.id, data: file as unknown as Record<string, unknown> });
      }
    },
  };
}
