import type { Child } from 'hono/jsx';

/**
 * The frame in which a table wider than the screen scrolls, so that the page does not. It takes focus, since a keyboard
 * could not scroll it otherwise; `label` says what it holds.
 */
export function TableFrame(props: { readonly label: string; readonly children: Child }) {
  return (
    <section class="table-frame" aria-label={props.label} tabindex={0}>
      {props.children}
    </section>
  );
}
