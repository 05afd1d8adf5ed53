/** One mail to one person. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one tap ends the mails of this kind (RFC 8058); none for a mail that its reader asked for. */
  readonly leaveUrl?: string;
  readonly attachments?: readonly Attachment[];
  /**
   * What in the texts is only in this reader's mail (names, links), if many get the same mail otherwise: the rest is then
   * composed once for all of them. To leave something out here costs time and changes no mail.
   */
  readonly own?: readonly string[];
};

/** `cid` is what the HTML calls a picture by that is a part of the mail. */
type Attachment = {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string | Buffer;
  readonly cid?: string;
};
