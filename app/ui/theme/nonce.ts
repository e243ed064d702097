import { createContext } from "react";

/** The page's own number, without which the browser runs no script; known on the server only. */
export const NonceContext = createContext<string | undefined>(undefined);
