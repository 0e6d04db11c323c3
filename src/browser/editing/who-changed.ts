import { HostRefused } from '#editing/host-refused.ts';
import { pathInRepository } from '#editing/repository-path.ts';
import type { Editor } from './ground.ts';
import { later } from './later.ts';
import { token } from './signing-in.ts';

/** Says beside a conflict who changed the file last, when and why, where the code host tells it to who is signed in. */
export async function sayWhoChanged({ ground, tools, writer }: Editor, place: Element, file: string): Promise<void> {
  const { repository } = ground;
  const known = token();
  const box = place.querySelector('[data-who]');
  if (!repository || known === undefined || !box) return;
  try {
    const { codeHost } = await later().hosts();
    const host = codeHost({ ...repository, token: known });
    const last = await host.lastCommit(pathInRepository(repository.folder, file));
    if (last) box.textContent = tools.t.editing.whoChanged(last.by, writer.day(last.on.slice(0, 10)), last.why);
  } catch (error) {
    // The choice between the two values does not wait for it.
    if (!(error instanceof HostRefused)) throw error;
  }
}
