import type { Loader } from 'astro/loaders';
import { handedOver } from '#site/handover.ts';
import type { WrittenKind } from '#loading/written.ts';

/** One kind of file as a collection of Astro's content layer. It stays empty when a command has handed over what it read. */
export function contentLoader(kind: WrittenKind): Loader {
  return {
    name: `rulla-${kind}`,
    async load(context) {
      // A store of what goes to the pages as it is would only be written and read again, and its readers need not be loaded.
      if (handedOver()?.facts) return context.store.clear();
      const { fillCollection } = await import('./content-layer.ts');
      await fillCollection(kind, context);
    },
  };
}
