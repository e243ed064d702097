import { Eye, EyeOff } from "lucide-react";
import { type ComponentPropsWithoutRef, useState } from "react";
import { IconButton } from "./icon-button";
import { TextInput } from "./text-input";
import { useHydrated } from "./use-hydrated";

type PasswordInputProps = Omit<ComponentPropsWithoutRef<typeof TextInput>, "type" | "mono"> & {
  autoComplete: "current-password" | "new-password";
};

/** A secret to type; where a script runs it can be looked at. */
export function PasswordInput(props: PasswordInputProps) {
  const [isShown, setShown] = useState(false);
  const isHydrated = useHydrated();
  const Icon = isShown ? EyeOff : Eye;
  return (
    <div className="password-field relative">
      <TextInput {...props} type={isShown ? "text" : "password"} autoCapitalize="none" spellCheck={false} />
      {isHydrated && (
        <span className="absolute inset-y-0 end-1 flex items-center">
          <IconButton
            size="small"
            label={isShown ? "Hide the password" : "Show the password"}
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
            icon={<Icon aria-hidden="true" className="size-4" />}
          />
        </span>
      )}
    </div>
  );
}
