import { ButtonLink } from "~/ui/controls/button-link";
import { SubmitButton } from "~/ui/controls/submit-button";

type SaveOrCancelProps = {
  /** The button's value, which says what the form does. */
  act: string;
  base: string;
  label?: string;
  isDanger?: boolean;
};

/** The end of a settings form. */
export function SaveOrCancel({ act, base, label = "Save", isDanger = false }: SaveOrCancelProps) {
  return (
    <div className="flex gap-2">
      <SubmitButton name="act" value={act} kind={isDanger ? "danger" : "primary"}>
        {label}
      </SubmitButton>
      <ButtonLink to={base} kind="quiet">
        Cancel
      </ButtonLink>
    </div>
  );
}
