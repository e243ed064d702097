import { Search } from "lucide-react";
import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { TextInput } from "./text-input";

type SearchInputProps = Omit<ComponentPropsWithoutRef<typeof TextInput>, "type" | "mono">;

/** One line that narrows a list. */
export const SearchInput = forwardRef<HTMLInputElement, SearchInputProps>(function SearchInput(props, ref) {
  return (
    <span className="search-field relative block">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-text-faint"
      />
      <TextInput {...props} ref={ref} type="search" autoComplete="off" enterKeyHint="search" />
    </span>
  );
});
