import { isDeepStrictEqual } from 'node:util';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import type { BulletinImage } from '../../../shared/image/image.ts';
import type { Deps } from '../deps.ts';

/** `changed`: somebody else saved the draft in between. `closed`: it is sent or scheduled. `gone`: the picture is not kept any more. */
export type ImageChanged = 'saved' | 'changed' | 'closed' | 'gone' | 'missing';

/**
 * Gives version `version` of a draft this picture, or takes its picture away. The same done twice is done once. A new
 * picture is kept before the draft names it, and one that was taken away is gone from its address: the draft remembers which,
 * so that whoever tries again after a crash, or changes the picture later, has it forgotten.
 */
export async function changeImage(
  input: { readonly id: string; readonly version: number; readonly image: BulletinImage | undefined },
  deps: Pick<Deps, 'bulletins' | 'images'>,
): Promise<ImageChanged> {
  const { id, version, image } = input;
  const before = await deps.bulletins.get(id);
  if (before === undefined) return 'missing';
  if (before.state !== 'draft') return 'closed';
  const { image: old, imageLetGo, approval: _approval, schedule: _schedule, ...kept } = before;
  // One that was put in again is not let go of any more.
  if (imageLetGo !== undefined && imageLetGo !== old?.id && imageLetGo !== image?.id) {
    await deps.images.forget(imageLetGo, id);
  }
  if (before.version !== version) return isDeepStrictEqual(old, image) ? 'saved' : 'changed';
  if (image !== undefined && (await deps.images.keep(image.id)) === 'gone') return 'gone';

  // Who agreed to send it, or wanted it sent at a time, did not see this picture.
  const letGo = old !== undefined && old.id !== image?.id ? old.id : undefined;
  const draft: Bulletin = {
    ...kept,
    ...(image && { image }),
    ...(letGo && { imageLetGo: letGo }),
    version: version + 1,
  };
  if ((await deps.bulletins.save(draft)) === 'conflict') return changeImage(input, deps);
  if (letGo !== undefined) await deps.images.forget(letGo, id);
  return 'saved';
}
