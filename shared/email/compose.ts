import MailComposer from 'nodemailer/lib/mail-composer';
import { type Form, filled, formOf, takenApart } from './form.ts';
import type { Mail } from './mail.ts';

/** Who our mails are from, and where an answer goes. */
export type Sender = { readonly name: string; readonly address: string; readonly replyTo: string };

/** As many forms as a warm worker keeps: one is of one bulletin in one language, about 20 kB. */
const mostForms = 50;

/**
 * Makes mails the bytes that are sent: MIME with a text and an HTML part. The provider adds `Message-ID` and `Date`. Of
 * mails that differ only in what is their reader's own, the rest is composed once.
 */
export function composer(sender: Sender): (mail: Mail) => Promise<Buffer> {
  const forms = new Map<string, Form>();
  return async (mail) => {
    const apart = takenApart(mail);
    const form = apart && (forms.get(apart.key) ?? formOf(await compose(apart.shared, sender), apart.own.length));
    if (apart === undefined || form === undefined) return compose(mail, sender);
    const [oldest] = forms.keys();
    if (oldest !== undefined && forms.size >= mostForms) forms.delete(oldest);
    forms.set(apart.key, form);
    return filled(form, mail, apart.own);
  };
}

function compose(mail: Mail, sender: Sender): Promise<Buffer> {
  const message = new MailComposer({
    from: { name: sender.name, address: sender.address },
    replyTo: sender.replyTo,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    textEncoding: 'quoted-printable',
    newline: 'windows',
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
