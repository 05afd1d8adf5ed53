// Stands in every bundle for the part of nodemailer that fetches attachments: no mail of ours asks for one.

// biome-ignore lint/style/noDefaultExport: it takes the place of a default export
export default function fetchAttachment(): never {
  throw new Error('a mail holds all that it is made of');
}
