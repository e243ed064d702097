/**
 * A dialog keeps the page beneath from scrolling with a style element, which the browser refuses
 * unless it carries the page's nonce; the library that makes it looks for one under this name.
 */
export function lendNonce(): void {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  if (meta?.nonce) Object.assign(globalThis, { __webpack_nonce__: meta.nonce });
}
