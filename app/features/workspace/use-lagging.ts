import { useEffect, useState } from "react";

/** What a value was when it last stayed the same for so long: it asks the server less often than one types. */
export function useLagging(value: string, ms: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
