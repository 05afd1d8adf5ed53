import { createHash } from 'node:crypto';
import copy from './assets/copy.browser.js' with { type: 'text' };
import enhance from './assets/enhance.browser.js' with { type: 'text' };
import favicon from './assets/favicon.svg' with { type: 'text' };
import guard from './assets/guard.browser.js' with { type: 'text' };
import keep from './assets/keep.browser.js' with { type: 'text' };
import live from './assets/live.browser.js' with { type: 'text' };
import site from './assets/site.css' with { type: 'text' };
import upload from './assets/upload.browser.js' with { type: 'text' };

export type Asset = { readonly path: string; readonly mediaType: string; readonly text: string };

/**
 * The files that pages link to. A file's path holds a hash of its content, so a browser may keep it for ever and still
 * never shows a page with yesterday's style.
 */
export const assets = {
  style: asset('site', 'css', 'text/css; charset=utf-8', site),
  script: asset('enhance', 'js', 'text/javascript; charset=utf-8', enhance),
  guard: asset('guard', 'js', 'text/javascript; charset=utf-8', guard),
  keep: asset('keep', 'js', 'text/javascript; charset=utf-8', keep),
  /** Copies and shares the texts of the paste kit. */
  copy: asset('copy', 'js', 'text/javascript; charset=utf-8', copy),
  /** Makes a photograph smaller before it is uploaded, and says in words what is wrong with a file. */
  upload: asset('upload', 'js', 'text/javascript; charset=utf-8', upload),
  live: asset('live', 'js', 'text/javascript; charset=utf-8', live),
  icon: asset('favicon', 'svg', 'image/svg+xml', favicon),
} as const;

function asset(name: string, extension: string, mediaType: string, text: string): Asset {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { path: `/assets/${name}.${hash}.${extension}`, mediaType, text };
}
