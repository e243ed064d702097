/** How words may be marked, in the order of the buttons, with the keys that do it. */
export const formats = [
  { name: "bold", label: "Bold", keys: ["B"] },
  { name: "italic", label: "Italic", keys: ["I"] },
  { name: "strike", label: "Strike through", keys: ["Shift", "X"] },
  { name: "link", label: "Link", keys: ["Shift", "U"] },
  { name: "quote", label: "Quote", keys: ["Shift", "9"] },
  { name: "list", label: "List", keys: ["Shift", "8"] },
  { name: "task", label: "Task", keys: ["Shift", "7"] },
  { name: "code", label: "Code", keys: ["E"] },
  { name: "codeBlock", label: "Code block", keys: ["Shift", "E"] },
  { name: "spoiler", label: "Spoiler", keys: [] },
] as const;
export type Format = (typeof formats)[number]["name"];

type Pressed = { code: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean };

/** Which format a key asks for, wherever its letter stands on the keyboard. */
export function formatOfKey({ code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): Format | undefined {
  if (ctrlKey === metaKey || altKey) return undefined;
  const key = code.replace(/^(Key|Digit)/, "");
  return formats.find(({ keys }) => keys.at(-1) === key && keys.length === (shiftKey ? 2 : 1))?.name;
}
