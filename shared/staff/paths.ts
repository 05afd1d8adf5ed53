/** Where the staff pages begin, and where somebody lands who asked for nothing else. */
export const staffHome = '/hallinta';

/** Where signing in and out happens, and where somebody comes back to who has signed out at the sign-in service too. */
export const signInPath = '/hallinta/kirjaudu';

/** Where the sign-in service sends the browser back to with its answer. */
export const callbackPath = `${signInPath}/paluu`;

/**
 * The path that `wanted` names, if it is one of our staff pages; else the first of them. Nobody is ever sent to another
 * site or into the sign-in again.
 */
export function staffPath(wanted: string | undefined, siteUrl: string): string {
  const url = wanted === undefined ? null : URL.parse(wanted, siteUrl);
  if (url === null || url.origin !== new URL(siteUrl).origin) return staffHome;
  const isStaffPage = url.pathname === staffHome || url.pathname.startsWith(`${staffHome}/`);
  const isSignIn = url.pathname === signInPath || url.pathname.startsWith(`${signInPath}/`);
  return isStaffPage && !isSignIn ? url.pathname + url.search : staffHome;
}
