import { type ActionFunctionArgs, data, redirect, redirectDocument } from "@remix-run/node";
import { toAppError } from "~/api/trpc/errors";
import { createCaller } from "~/api/trpc/root";
import { paths } from "~/shared/rules/paths";
import type { FormAnswer } from "~/shared/views/problem";
import { viewProblem } from "./errors";
import { ownOrigin } from "./own-origin";
import { hasFiles, readForm } from "./read-form";
import { webContext } from "./web-context";

export type FormArgs = {
  call: ReturnType<typeof createCaller>;
  /** One field's text; empty when the field is missing. */
  text(name: string): string;
  /** The bytes of a chosen file; null when none was chosen. */
  file(name: string): Promise<Uint8Array | null>;
  /** Every value of a field that can be chosen several times. */
  texts(name: string): string[];
  param(name: string): string;
  url: URL;
  /** Where people find this house. */
  origin: string;
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
    const url = new URL(args.request.url);
    const isSignedIn = ctx.actor.kind === "person";
    // Files are large, so those of strangers are not even read.
    if (!isSignedIn && hasFiles(args.request)) return redirect(paths.signIn(url.pathname));
    const form = await readForm(args.request);
    const cookies: string[] = [];
    try {
      const answer = await handle({
        call: createCaller(ctx),
        text: (name) => String(form.get(name) ?? ""),
        texts: (name) => form.getAll(name).map(String),
        file: (name) => bytesOf(form.get(name)),
        param: (name) => args.params[name] ?? "",
        url,
        origin: ownOrigin(args.request),
        isSignedIn,
        setCookie: (value) => cookies.push(value),
      });
      const isAnotherSession = headers.has("Set-Cookie");
      for (const cookie of cookies) headers.append("Set-Cookie", cookie);
      if (typeof answer !== "string") return data(answer as Exclude<A, string>, { headers });
      // Another session starts a page anew: nothing that the browser holds for one person is left to the next.
      return isAnotherSession ? redirectDocument(answer, { headers }) : redirect(answer, { headers });
    } catch (error) {
      return refused(error, url, form);
    }
  };
}

function refused(error: unknown, url: URL, form: FormData) {
  if (error instanceof Response) throw error;
  const fault = toAppError(error);
  if (fault.code === "unauthenticated" && !fault.details.reason) return redirect(paths.signIn(url.pathname));
  const { problem, init } = viewProblem(fault);
  return data<FormAnswer>({ problem, values: typedValues(form) }, init);
}

async function bytesOf(entry: FormDataEntryValue | null): Promise<Uint8Array | null> {
  return entry instanceof File && entry.size > 0 ? new Uint8Array(await entry.arrayBuffer()) : null;
}

// A file that was refused has to be chosen anew: no page can put one into a field.
function typedValues(form: FormData): FormAnswer["values"] {
  const typed = [...form].filter(([, value]) => typeof value === "string");
  const names = [...new Set(typed.map(([name]) => name))].filter((name) => !secretFields.test(name));
  return Object.fromEntries(
    names.map((name) => {
      const all = form.getAll(name).map(String);
      return [name, all.length > 1 ? all : (all[0] ?? "")];
    }),
  );
}
