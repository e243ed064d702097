import { limits } from "~/shared/rules/limits";
import type { AnsweredFields } from "~/ui/controls/answered-fields";
import { Field } from "~/ui/controls/field";
import { PasswordInput } from "~/ui/controls/password-input";
import { TextInput } from "~/ui/controls/text-input";

type AccountFieldsProps = { fields: AnsweredFields };

/** The fields of a new account, in the order of `accountFields`. */
export const accountFields = ["name", "handle", "email", "password"] as const;

/** Who somebody is, and what they will sign in with. */
export function AccountFields({ fields }: AccountFieldsProps) {
  return (
    <>
      <Field label="Your name" error={fields.errorOf("name")}>
        <TextInput
          name="name"
          autoComplete="name"
          required
          maxLength={limits.displayName.max}
          defaultValue={fields.valueOf("name")}
          startsHere={fields.startsIn("name")}
        />
      </Field>
      <Field
        label="Handle"
        error={fields.errorOf("handle")}
        hint="What others write after @ to call you. Letters a to z, digits, dots, dashes."
      >
        <TextInput
          name="handle"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={limits.handle.max}
          defaultValue={fields.valueOf("handle")}
          startsHere={fields.startsIn("handle")}
        />
      </Field>
      <Field label="Mail address" error={fields.errorOf("email")} hint="You sign in with it.">
        <TextInput
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={limits.email}
          defaultValue={fields.valueOf("email")}
          startsHere={fields.startsIn("email")}
        />
      </Field>
      <Field
        label="Password"
        error={fields.errorOf("password")}
        hint={`At least ${limits.password.min} characters; a few words make a good one.`}
      >
        <PasswordInput
          name="password"
          autoComplete="new-password"
          required
          minLength={limits.password.min}
          maxLength={limits.password.max}
          startsHere={fields.startsIn("password")}
        />
      </Field>
    </>
  );
}
