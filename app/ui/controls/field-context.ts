import { createContext, useContext } from "react";

export type FieldWiring = {
  id?: string | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
};

export const FieldContext = createContext<FieldWiring>({});

/** What a control inside a field takes from it, so that label, hint and error are spoken with it. */
export function useFieldWiring(own: FieldWiring): FieldWiring {
  const field = useContext(FieldContext);
  return {
    id: own.id ?? field.id,
    "aria-describedby": own["aria-describedby"] ?? field["aria-describedby"],
    "aria-invalid": own["aria-invalid"] ?? field["aria-invalid"],
  };
}
