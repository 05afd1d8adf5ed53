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
    if (apart === undefined) return compose(mail, sender);
    const known = forms.get(apart.key);
    const form = known ?? formOf(await compose(apart.shared, sender), apart.own.length);
    if (form === undefined) return compose(mail, sender);
    if (known === undefined) keep(forms, apart.key, form);
    return filled(form, mail, apart.own);
  };
}

/** Keeps a new form, in place of the oldest if there are as many as may be. */
function keep(forms: Map<string, Form>, key: string, form: Form): void {
  const [oldest] = forms.keys();
  // Mails that are made side by side may have brought it meanwhile.
  if (oldest !== undefined && forms.size >= mostForms && !forms.has(key)) forms.delete(oldest);
  forms.set(key, form);
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
