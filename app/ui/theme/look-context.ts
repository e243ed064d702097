import { createContext, useContext } from "react";
import { type Look, readLook } from "./look";

export const LookContext = createContext<Look>(readLook(null));

/** The reader's look, as the server knew it when it made the page. */
export function useLook(): Look {
  return useContext(LookContext);
}
