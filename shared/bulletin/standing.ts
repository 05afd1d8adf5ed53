import type { Standing } from '../delivery/attempt.ts';
import { courseOf } from './course.ts';
import type { BulletinStore } from './store.ts';

/** How the bulletin stands whose deliveries a group holds. Notices always go out, and so does what is found to be gone. */
export const standingIn =
  (bulletins: Pick<BulletinStore, 'get'>) =>
  async (group: string): Promise<Standing> => {
    const bulletin = group.startsWith('blt_') ? await bulletins.get(group) : undefined;
    return bulletin === undefined ? { course: 'open' } : { course: courseOf(bulletin), since: bulletin.resumedAt };
  };
