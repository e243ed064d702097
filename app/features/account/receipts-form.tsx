import { Form } from "@remix-run/react";
import { useMe } from "~/features/people/use-me";
import { Checkbox } from "~/ui/controls/checkbox";
import { SubmitButton } from "~/ui/controls/submit-button";
import { FormStack } from "~/ui/layout/form-stack";

/** Whether others see what one has read, and one what others have. */
export function ReceiptsForm() {
  const { sendsReceipts } = useMe();
  return (
    <Form method="post">
      <FormStack>
        <Checkbox
          name="sends"
          value="yes"
          defaultChecked={sendsReceipts}
          label="Show others what I have read"
          hint="It goes both ways: while you show nothing, you do not see what others have read or received."
        />
        <SubmitButton kind="primary">Save</SubmitButton>
      </FormStack>
    </Form>
  );
}
