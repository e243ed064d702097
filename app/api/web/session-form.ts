import { type ActionFunctionArgs, data, redirect, redirectDocument } from "@remix-run/node";
import { toAppError } from "~/api/trpc/errors";
import { createCaller } from "~/api/trpc/root";
import { paths } from "~/shared/rules/paths";
import type { FormAnswer } from "~/shared/views/problem";
import { viewProblem } from "./errors";
import { readForm } from "./read-form";
import { webContext } from "./web-context";

export type FormArgs = {
  call: ReturnType<typeof createCaller>;
  /** One field's text; empty when the field is missing. */
  text(name: string): string;
  /** Every value of a field that can be chosen several times. */
  texts(name: string): string[];
  param(name: string): string;
  url: URL;
  isSignedIn: boolean;
  setCookie(value: string): void;
};

const secretFields = /password|token/i;

/** What a form's action answers when the page itself has to show the result, as with a link that is told only once. */
type Shown = { show: unknown };

/**
 * The one way to take a form: it calls procedures and answers where to go, or what to show. A refusal comes back to
 * the same page with its sentences and with everything the person typed, passwords left out.
 */
export function sessionForm<A extends string | Shown>(handle: (args: FormArgs) => Promise<A>) {
  return async (args: ActionFunctionArgs) => {
    const { ctx, headers } = await webContext(args);
    const form = await readForm(args.request);
    const url = new URL(args.request.url);
    const cookies: string[] = [];
    try {
      const answer = await handle({
        call: createCaller(ctx),
        text: (name) => String(form.get(name) ?? ""),
        texts: (name) => form.getAll(name).map(String),
        param: (name) => args.params[name] ?? "",
        url,
        isSignedIn: ctx.actor.kind === "person",
        setCookie: (value) => cookies.push(value),
      });
      const isAnotherSession = headers.has("Set-Cookie");
      for (const cookie of cookies) headers.append("Set-Cookie", cookie);
      if (typeof answer !== "string") return data(answer as Exclude<A, string>, { headers });
      // Another session starts a page anew: nothing that the browser holds for one person is left to the next.
      return isAnotherSession ? redirectDocument(answer, { headers }) : redirect(answer, { headers });
    } catch (error) {
      if (error instanceof Response) throw error;
      const fault = toAppError(error);
      if (fault.code === "unauthenticated" && !fault.details.reason) return redirect(paths.signIn(url.pathname));
      const { problem, init } = viewProblem(fault);
      return data<FormAnswer>({ problem, values: typedValues(form) }, init);
    }
  };
}

function typedValues(form: FormData): FormAnswer["values"] {
  const names = [...new Set(form.keys())].filter((name) => !secretFields.test(name));
  return Object.fromEntries(
    names.map((name) => {
      const all = form.getAll(name).map(String);
      return [name, all.length > 1 ? all : (all[0] ?? "")];
    }),
  );
}
