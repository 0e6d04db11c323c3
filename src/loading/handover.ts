import type { AstroIntegration } from 'astro';
import type { FolderRead } from './disk.ts';

/**
 * Hands a folder that a command has already read and checked to the content layer, so that a build reads it once.
 * It travels as an Astro integration: the loaders find it in the configuration that Astro gives them.
 */
export function handOver(read: FolderRead): AstroIntegration {
  return { name: NAME, hooks: { [HOOK]: () => read } as AstroIntegration['hooks'] };
}

/** The folder that a command handed over, or nothing when Astro was started by itself. */
export function handedOver(integrations: readonly AstroIntegration[]): FolderRead | undefined {
  const hook = (integrations.find((integration) => integration.name === NAME)?.hooks as Record<string, unknown> | undefined)?.[HOOK];
  return typeof hook === 'function' ? (hook() as FolderRead) : undefined;
}

const NAME = 'rulla-content';
const HOOK = 'rulla:content';
