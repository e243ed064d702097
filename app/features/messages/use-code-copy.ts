import { type RefObject, useEffect } from "react";

const shownFor = 2_000;

/** Lets the buttons that the server's HTML carries copy the code beneath them. */
export function useCodeCopy(body: RefObject<HTMLElement>, html: string): void {
  const hasCode = html.includes('class="code-copy"');
  useEffect(() => {
    const element = body.current;
    if (!hasCode || !element) return;
    const onClick = ({ target }: MouseEvent) => {
      const button = target instanceof Element && target.closest<HTMLElement>(".code-copy");
      if (button) void copyCode(button);
    };
    element.addEventListener("click", onClick);
    return () => element.removeEventListener("click", onClick);
  }, [body, hasCode]);
}

async function copyCode(button: HTMLElement): Promise<void> {
  const code = button.closest(".code-block")?.querySelector("code");
  if (!code) return;
  const isCopied = await navigator.clipboard?.writeText(code.textContent ?? "").then(
    () => true,
    () => false,
  );
  // The clipboard is refused on plain http: then the code is selected, ready for the keyboard.
  if (!isCopied) getSelection()?.selectAllChildren(code);
  button.setAttribute("aria-live", "polite");
  button.textContent = isCopied ? "Copied" : "Selected";
  setTimeout(() => {
    button.textContent = "Copy";
  }, shownFor);
}
