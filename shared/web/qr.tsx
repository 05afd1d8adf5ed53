import { encodeQR } from 'qr';

/** The modules of a QR code with its quiet zone of four, one path in a square of `size` units. */
function modulesOf(text: string): { readonly size: number; readonly path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size: rows.length, path };
}

/** A QR code in a page, dark on white in the dark theme too, since cameras expect it so. `label` says what it opens. */
export function QrCode(props: { readonly text: string; readonly label: string }) {
  const { size, path } = modulesOf(props.text);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={props.label}>
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}

/** The same as a file of its own, to be put on paper. */
export function qrFile(text: string): string {
  const { size, path } = modulesOf(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="600" height="600"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${path}"/></svg>\n`;
}
