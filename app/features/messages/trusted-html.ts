type HtmlPolicy = { createHTML: (html: string) => string };
type TrustedTypes = { createPolicy: (name: string, rules: HtmlPolicy) => HtmlPolicy };

// Named in our Content-Security-Policy, which lets nobody make another or the same again.
const policy = trustedTypes()?.createPolicy("parley", { createHTML: (html) => html });

/**
 * The server's HTML in the only wrapping in which a browser with Trusted Types takes it. What the policy makes is an
 * object there, which React hands on untouched; on the server and in other browsers it stays the text it is.
 */
export function trustedHtml(html: string): string {
  return policy ? policy.createHTML(html) : html;
}

function trustedTypes(): TrustedTypes | undefined {
  return Reflect.get(globalThis, "trustedTypes") as TrustedTypes | undefined;
}
