import { Form, type FormProps } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { AnsweredFields } from "./answered-fields";
import { FormError } from "./form-error";

type ActionFormProps = Omit<FormProps, "method" | "ref" | "noValidate"> & { fields: AnsweredFields };

/** A form that a server takes, with or without a script. An answer moves the focus to the first field it is about. */
export function ActionForm({ fields, children, ...form }: ActionFormProps) {
  const ref = useRef<HTMLFormElement>(null);
  const { answer, general } = fields;
  useEffect(() => {
    const wrong = answer && ref.current?.querySelector<HTMLElement>("[aria-invalid]");
    wrong?.focus();
  }, [answer]);
  return (
    <Form {...form} ref={ref} method="post" noValidate>
      {general.length > 0 && (
        <div className="mb-5">
          <FormError messages={general} />
        </div>
      )}
      {children}
    </Form>
  );
}
