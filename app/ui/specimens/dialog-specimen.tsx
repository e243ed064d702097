import { useNavigate } from "@remix-run/react";
import { Button } from "../controls/button";
import { ButtonLink } from "../controls/button-link";
import { Dialog } from "../controls/dialog";
import { Drawer } from "../controls/drawer";
import { Field } from "../controls/field";
import { TextInput } from "../controls/text-input";

type DialogSpecimenProps = { view: string };

/** What lies over the page, opened by its address. */
export function DialogSpecimen({ view }: DialogSpecimenProps) {
  const navigate = useNavigate();
  const close = () => navigate("/dev/ui", { preventScrollReset: true });
  return (
    <>
      <Dialog
        open={view === "dialog"}
        onClose={close}
        closeTo="/dev/ui"
        title="Create a channel"
        description="Everybody in Bluefin Research will be able to find and join it."
        footer={
          <>
            <ButtonLink kind="quiet" to="/dev/ui">
              Cancel
            </ButtonLink>
            <Button kind="primary">Create channel</Button>
          </>
        }
      >
        <Field label="Name" hint="Small letters and dashes.">
          <TextInput name="dialog-name" placeholder="field-notes" />
        </Field>
      </Dialog>
      <Drawer open={view === "drawer"} onClose={close} closeTo="/dev/ui" title="Members">
        <p className="p-4 text-text-muted">Ada, Chidi and Mo are here.</p>
      </Drawer>
    </>
  );
}
