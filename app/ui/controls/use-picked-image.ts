import { useEffect, useState } from "react";

/** A picked file as an address that only this page can show, given back when it is no longer needed. */
export function usePickedImage() {
  const [file, setFile] = useState<File>();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!file) return setUrl(undefined);
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return { url, pick: setFile };
}
