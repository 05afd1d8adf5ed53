import { raw } from 'hono/html';
import type { Bulletin } from './bulletin.ts';
import { toHtml } from './markdown.ts';

/** The text and the link of a bulletin, as people read it on a page. */
export function BulletinBody(props: { readonly body: string; readonly link: Bulletin['link'] }) {
  return (
    <>
      {raw(toHtml(props.body))}
      {props.link === undefined ? null : (
        <p>
          <a href={props.link}>{props.link}</a>
        </p>
      )}
    </>
  );
}
