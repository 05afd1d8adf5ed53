import * as z from 'zod';
import { idOf } from '../../shared/ids.ts';
import { catalogue } from '../../shared/language/catalogue.ts';
import type { Locale } from '../../shared/language/locale.ts';
import { DeclineReason } from '../../shared/posting/posting.ts';
import { instantOfLocal, toIso } from '../../shared/time.ts';
import { oneLine, optional, ticked } from '../../shared/web/fields.ts';

const longestUrl = 2048;
/** A clock that runs ahead, and the minutes that a form stays open. */
const aheadMs = 10 * 60_000;

/** The address of a post: a whole one, or one to which only `https://` lacks, as people copy it. */
const postUrl = (locale: () => Locale) =>
  oneLine({ max: longestUrl }).transform((typed, context) => {
    const text = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isPublic = url !== undefined && /^https?:$/.test(url.protocol) && /^[^.]+\..*[^.]$/.test(url.hostname);
    if (url !== undefined && isPublic && url.username === '' && url.password === '') return url.href;
    context.issues.push({ code: 'custom', message: words[locale()].url, input: typed });
    return z.NEVER;
  });

const views = (locale: () => Locale) =>
  oneLine({ max: 20 }).transform((typed, context) => {
    const digits = typed.replace(/[\s.]/g, '');
    if (/^\d{1,8}$/.test(digits)) return Number(digits);
    context.issues.push({ code: 'custom', message: words[locale()].views, input: typed });
    return z.NEVER;
  });

type Judge = {
  readonly locale: () => Locale;
  /** Epoch ms. */
  readonly now: number;
  /** No post is older than the bulletin (ISO). */
  readonly since: string;
};

/** The form "I posted this": which accounts, and unless it was just now, when; `postedAt` becomes an ISO instant. */
export const postedFields = ({ locale, now, since }: Judge) =>
  z.object({
    accounts: ticked(idOf('acc')).pipe(z.array(z.string()).check(atLeastOne(locale))),
    when: optional(
      oneLine({ max: 20 }).transform((typed, context) => {
        const at = instantOfLocal(typed);
        const problem =
          at === undefined ? 'when' : at > now + aheadMs ? 'ahead' : toIso(at) < since ? 'before' : undefined;
        if (at !== undefined && problem === undefined) return toIso(Math.min(at, now));
        context.issues.push({ code: 'custom', message: words[locale()][problem ?? 'when'], input: typed });
        return z.NEVER;
      }),
    ),
    url: optional(postUrl(locale)),
  });

/** The form of one post: its address and how many have seen it. */
export const moreFields = ({ locale }: Pick<Judge, 'locale'>) =>
  z.object({ url: optional(postUrl(locale)), views: optional(views(locale)) });

export const declineFields = z.object({ reason: DeclineReason });

/** A button about one account. */
export const accountField = z.object({ account: idOf('acc') });

function atLeastOne(locale: () => Locale) {
  return (payload: z.core.ParsePayload<string[]>) => {
    if (payload.value.length > 0) return;
    payload.issues.push({ code: 'custom', message: words[locale()].accounts, input: payload.value });
  };
}

const words = catalogue({
  fi: {
    accounts: 'Valitse ainakin yksi kanava.',
    url: 'Osoite ei ole kokonainen. Kopioi se julkaisun jakovalikosta, esimerkiksi https://www.facebook.com/…, tai jätä kohta tyhjäksi.',
    views: 'Kirjoita luku numeroin, esimerkiksi 120, tai jätä kohta tyhjäksi.',
    when: 'Anna päivä ja kellonaika, tai jätä kohta tyhjäksi, jos julkaisit juuri nyt.',
    ahead: 'Aika on vasta tulossa. Anna aika, jolloin julkaisit.',
    before: 'Aika on ennen kuin tiedote lähetettiin. Tarkista päivä.',
  },
  sv: {
    accounts: 'Välj minst en kanal.',
    url: 'Adressen är inte hel. Kopiera den från inläggets delningsmeny, till exempel https://www.facebook.com/…, eller lämna punkten tom.',
    views: 'Skriv talet med siffror, till exempel 120, eller lämna punkten tom.',
    when: 'Ange dag och klockslag, eller lämna punkten tom om du publicerade just nu.',
    ahead: 'Tiden ligger i framtiden. Ange när du publicerade.',
    before: 'Tiden är före meddelandet skickades. Kontrollera dagen.',
  },
  en: {
    accounts: 'Choose at least one channel.',
    url: 'The address is not whole. Copy it from the share menu of the post, for example https://www.facebook.com/…, or leave this empty.',
    views: 'Write the number in digits, for example 120, or leave this empty.',
    when: 'Give the day and the time, or leave this empty if you posted just now.',
    ahead: 'That time is still to come. Give the time when you posted.',
    before: 'That is before the bulletin was sent. Check the day.',
  },
});
