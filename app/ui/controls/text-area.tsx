import { type ComponentPropsWithoutRef, type FormEvent, forwardRef } from "react";
import { useFieldWiring } from "./field-context";

type TextAreaProps = Omit<ComponentPropsWithoutRef<"textarea">, "className" | "aria-invalid"> & {
  "aria-invalid"?: true;
};

/** Several lines of text; grows with what is written, by style alone where the browser can. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(props, ref) {
  const { onInput, rows = 3, ...area } = props;
  return (
    <textarea
      {...area}
      {...useFieldWiring(props)}
      ref={ref}
      rows={rows}
      onInput={(event) => {
        growToContent(event);
        onInput?.(event);
      }}
      className="text-field max-h-[40dvh]"
    />
  );
});

function growToContent(event: FormEvent<HTMLTextAreaElement>) {
  if (CSS.supports("field-sizing", "content")) return;
  const area = event.currentTarget;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}
