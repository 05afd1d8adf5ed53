import { type Asset, assets } from '../../shared/web/assets.ts';

/**
 * The file that a path under /assets names, and whether the path's hash is that of its content.
 *
 * While a new version is being deployed, pages of another function may still ask for the hash before or after: they get
 * the file as it is here, which must then not be kept.
 */
export function fileAt(path: string): { readonly asset: Asset; readonly isCurrent: boolean } | undefined {
  const asset = Object.values(assets).find((asset) => nameIn(asset.path) === nameIn(path));
  return asset && { asset, isCurrent: asset.path === path };
}

const nameIn = (path: string) => path.replace(/\.[0-9a-f]{12}(?=\.\w+$)/, '');
