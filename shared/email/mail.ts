/** One mail to one person. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one tap ends the mails of this kind (RFC 8058); none for a mail that its reader asked for. */
  readonly leaveUrl?: string;
  readonly attachments?: readonly Attachment[];
};

type Attachment = { readonly filename: string; readonly contentType: string; readonly content: string };
