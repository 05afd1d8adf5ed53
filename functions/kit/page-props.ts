import type { Here } from '../../shared/web/document.tsx';
import type { Kit } from './open-kit.ts';

/** What every page of the kit is given. `path` is the kit's own, without a query. */
export type KitProps = { readonly here: Here; readonly kit: Kit; readonly path: string };
