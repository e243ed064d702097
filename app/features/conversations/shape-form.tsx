import { Form, useSearchParams } from "@remix-run/react";
import { isAtLeast } from "~/shared/rules/vocabulary";
import { answeredFields } from "~/ui/controls/answered-fields";
import { Button } from "~/ui/controls/button";
import { ButtonLink } from "~/ui/controls/button-link";
import { RadioGroup } from "~/ui/controls/radio-group";
import { FormStack } from "~/ui/layout/form-stack";
import type { SettingsProps } from "./settings-props";
import { askedShape } from "./shape-input";
import { ShapePreview } from "./shape-preview";

/** What a conversation could be instead: first chosen, then shown with what follows, and only then done. */
export function ShapeForm(props: SettingsProps) {
  const { conversation, base, answer } = props;
  const [asked] = useSearchParams();
  const to = askedShape(asked);
  if (to) return <ShapePreview {...props} to={to} />;
  const { kind, visibility, viewer, rights } = conversation;
  const fields = answeredFields(answer, ["kind", "visibility"]);
  const isBelowModerator = kind !== "announcement" && !isAtLeast(viewer.workspaceRole, "moderator");
  const mayNotPublish = visibility !== "public" && !rights.includes("publish");
  return (
    <Form method="get" action={base}>
      <input type="hidden" name="shape" value="" />
      <FormStack>
        <RadioGroup
          legend="What it is"
          name="kind"
          defaultValue={fields.valueOf("kind") ?? kind}
          choices={[
            { value: "channel", label: "Channel", hint: "Everybody in it posts." },
            {
              value: "announcement",
              label: "Announcements",
              hint: "Moderators post; everybody in it reads.",
              disabled: isBelowModerator,
            },
          ]}
        />
        <RadioGroup
          legend="Who it is for"
          name="visibility"
          defaultValue={fields.valueOf("visibility") ?? visibility}
          choices={[
            {
              value: "public",
              label: "Public",
              hint: mayNotPublish
                ? "Only its owner can make it public."
                : "Every member finds it, reads it and may join.",
              disabled: mayNotPublish,
            },
            { value: "restricted", label: "Restricted", hint: "Every member finds it; moderators let people in." },
            { value: "private", label: "Private", hint: "Only people who are added can see that it exists." },
          ]}
        />
        <div className="flex gap-2">
          <Button type="submit" kind="primary">
            Show what follows
          </Button>
          <ButtonLink to={base} kind="quiet">
            Cancel
          </ButtonLink>
        </div>
      </FormStack>
    </Form>
  );
}
