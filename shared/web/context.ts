import type { Locale } from '../language/locale.ts';

/** What every page of ours can read from its context (`c.var`). */
export type WebEnv = {
  Variables: {
    /** The reader's language, from `?lang=` and, once a posted form has been read, from its field `lang`. */
    locale: Locale;
    /** The public address of this page, on the site's own origin, with its query. */
    url: URL;
    /** Names this request in the log. */
    requestId: string;
  };
};
