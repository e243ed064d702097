/**
 * The cookie a browser keeps. Over https it carries the `__Host-` prefix (RFC 6265bis, section 4.1.3.2):
 * host-only, the whole path, Secure, so no sibling domain can plant or overwrite it.
 */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? "__Host-parley" : "parley";
}

export function sessionCookie(token: string, isSecure: boolean): string {
  const month = 30 * 24 * 60 * 60;
  return `${sessionCookieName(isSecure)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${month}${isSecure ? "; Secure" : ""}`;
}

export function endedSessionCookie(isSecure: boolean): string {
  return `${sessionCookieName(isSecure)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${isSecure ? "; Secure" : ""}`;
}

/** The token in a Cookie header, if the right cookie is there. */
export function sessionTokenFrom(cookieHeader: string | null | undefined, isSecure: boolean): string | null {
  const name = `${sessionCookieName(isSecure)}=`;
  const pair = cookieHeader?.split(/;\s*/).find((part) => part.startsWith(name));
  return pair ? pair.slice(name.length) || null : null;
}

export function isSecureOrigin(publicUrl: string): boolean {
  return publicUrl.startsWith("https:");
}
