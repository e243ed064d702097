import { createContext } from "react";

/** The one-time word that lets our own inline scripts run under the content security policy. */
export const NonceContext = createContext<string | undefined>(undefined);
