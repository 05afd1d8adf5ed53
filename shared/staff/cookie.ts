import { sessionCookie } from '../web/session-cookie.ts';

/** The cookie of the staff's sign-in. */
export const staffCookie = sessionCookie('__Host-staff');
