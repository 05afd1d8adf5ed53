import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from './mail.ts';

/** Who our mails are from, and where an answer goes. */
export type Sender = { readonly name: string; readonly address: string; readonly replyTo: string };

/** A mail as the bytes that are sent: MIME with a text and an HTML part. The provider adds `Message-ID` and `Date`. */
export function compose(mail: Mail, sender: Sender): Promise<Buffer> {
  const message = new MailComposer({
    from: { name: sender.name, address: sender.address },
    replyTo: sender.replyTo,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: (mail.attachments ?? []).map((attachment) => ({ ...attachment })),
    headers: { 'Auto-Submitted': 'auto-generated', ...leaveHeaders(mail.leaveUrl) },
    // Content comes from strings only: no file is read and no address fetched for a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message.compile().build();
}

/** RFC 8058. On one line each: DKIM signatures were seen to break on a folded `List-Unsubscribe`. */
function leaveHeaders(leaveUrl: string | undefined) {
  if (leaveUrl === undefined) return {};
  return {
    'List-Unsubscribe': { prepared: true, foldLines: false, value: `<${leaveUrl}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
