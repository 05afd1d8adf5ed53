import { isSealed } from '../../shared/bulletin/bulletin.ts';
import { versionsOf } from '../../shared/bulletin/chain.ts';
import { readCode } from '../../shared/bulletin/code.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import { cleanText } from '../../shared/web/typed.ts';
import type { Checked } from './check-page.tsx';

/** Finds what somebody typed, followed or scanned to see whether a post is ours: a code, or the address of a bulletin. */
export async function checkCode(
  typed: string | undefined,
  bulletins: Pick<BulletinStore, 'get' | 'withCode' | 'correctionsOf'>,
): Promise<Checked> {
  const text = cleanText(typed ?? '').trim();
  if (text === '') return { kind: 'asked' };
  const [id] = /blt_[\w-]{22}/.exec(text) ?? [];
  const code = readCode(text);
  const byId = id === undefined ? undefined : await bulletins.get(id);
  const found = byId !== undefined ? [byId] : code === undefined ? [] : await bulletins.withCode(code);
  const sent = found.filter(isSealed);
  if (sent.length === 0) return { kind: 'unknown', typed: [...text].slice(0, 40).join('') };
  return {
    kind: 'found',
    found: await Promise.all(
      sent.map(async (bulletin) => ({ bulletin, versions: await versionsOf(bulletin, bulletins) })),
    ),
  };
}
