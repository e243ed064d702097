import { PersonAvatar } from "~/features/people/person-avatar";
import { ActionForm } from "~/ui/controls/action-form";
import { type Answer, answeredFields } from "~/ui/controls/answered-fields";
import { Field } from "~/ui/controls/field";
import { ImageCrop } from "~/ui/controls/image-crop";
import { SubmitButton } from "~/ui/controls/submit-button";
import { FormStack } from "~/ui/layout/form-stack";
import { useOwnProfile } from "./use-own-profile";

type AvatarFormProps = { answer: Answer | undefined };

/** The picture one has, and another one to take its place. */
export function AvatarForm({ answer }: AvatarFormProps) {
  const me = useOwnProfile();
  const fields = answeredFields(answer, ["avatar"]);
  return (
    <>
      <div className="mb-6 flex items-center gap-4">
        <PersonAvatar person={me} size={96} />
        {me.avatar && (
          <ActionForm fields={answeredFields(undefined, [])}>
            <SubmitButton name="act" value="remove" kind="quiet">
              Remove
            </SubmitButton>
          </ActionForm>
        )}
      </div>
      <ActionForm fields={fields} encType="multipart/form-data" key={me.avatar}>
        <FormStack>
          <Field
            label="Picture"
            error={fields.errorOf("avatar")}
            hint="PNG, JPEG, WebP, GIF or AVIF, at most 5 MB. Where it was taken is not kept."
          >
            <ImageCrop name="avatar" accept="image/png,image/jpeg,image/webp,image/gif,image/avif" />
          </Field>
          <SubmitButton kind="primary">Use this picture</SubmitButton>
        </FormStack>
      </ActionForm>
    </>
  );
}
