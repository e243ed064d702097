import { useNavigation } from "@remix-run/react";
import type { ComponentPropsWithoutRef } from "react";
import { Button } from "./button";

type SubmitButtonProps = Omit<ComponentPropsWithoutRef<typeof Button>, "type" | "pending">;

/** Sends its form and shows that it is on its way; where several are on a page, name and value tell which. */
export function SubmitButton(props: SubmitButtonProps) {
  const { formMethod, formData } = useNavigation();
  const isSending = formMethod === "POST" && (!props.name || formData?.get(props.name) === props.value);
  return <Button {...props} type="submit" pending={isSending} />;
}
