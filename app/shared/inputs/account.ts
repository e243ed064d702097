import { z } from "zod";
import { limits } from "../rules/limits";
import { callings } from "../rules/vocabulary";

const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(limits.email, `An address has at most ${limits.email} characters.`)
  .pipe(z.email("This does not look like a mail address."));

const Password = z
  .string()
  .min(limits.password.min, `A password has at least ${limits.password.min} characters.`)
  .max(limits.password.max, `A password has at most ${limits.password.max} characters.`);

export const DisplayName = z
  .string()
  .transform((name) =>
    name
      .normalize("NFC")
      .replace(/\p{Cc}|\p{Cf}/gu, "")
      .replace(/\s+/g, " ")
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(limits.displayName.min, `A name has at least ${limits.displayName.min} characters.`)
      .max(limits.displayName.max, `A name has at most ${limits.displayName.max} characters.`),
  );

const Handle = z
  .string()
  .trim()
  .toLowerCase()
  .min(limits.handle.min, `A handle has at least ${limits.handle.min} characters.`)
  .max(limits.handle.max, `A handle has at most ${limits.handle.max} characters.`)
  .regex(
    /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/,
    "A handle is made of letters a to z, digits, dots, dashes and underscores.",
  )
  .refine((handle) => !callings.some((word) => word === handle), "This word calls everybody. Choose another handle.");

export const SignUp = z.object({ name: DisplayName, handle: Handle, email: Email, password: Password });
export type SignUp = z.infer<typeof SignUp>;

/** Sign-in takes any text: a password older than a rule must still work, and a refusal must tell nothing. */
export const SignIn = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, "Enter your mail address.")
    .max(limits.email, "This address is too long."),
  password: z.string().min(1, "Enter your password.").max(limits.password.bytes, "This password is too long."),
});
export type SignIn = z.infer<typeof SignIn>;

/** The secret part of a link. */
export const LinkToken = z.object({ token: z.string().min(1).max(200) });

export const AcceptInvitation = SignUp.extend(LinkToken.shape);
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;
