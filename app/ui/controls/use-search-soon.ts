import { useSubmit } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";

/** For a search field's `onInput`: sends its form by GET when the typing pauses, without a new line in the history. */
export function useSearchSoon(): (event: FormEvent<HTMLInputElement>) => void {
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (event) => {
    const { form } = event.currentTarget;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (form) submit(form, { method: "get", replace: true, preventScrollReset: true });
    }, 250);
  };
}
