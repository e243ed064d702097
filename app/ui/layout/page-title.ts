/** The title of a page, as its tab and its bookmark say it. */
export function pageTitle(title: string): { title: string }[] {
  return [{ title: `${title} · Parley` }];
}
