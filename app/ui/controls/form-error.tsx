import { Notice } from "./notice";

type FormErrorProps = { title?: string; messages: readonly string[] };

/** What keeps a form from being accepted, at its head; says nothing when there is nothing to say. */
export function FormError({ title, messages }: FormErrorProps) {
  if (messages.length === 0) return null;
  return (
    <Notice kind="danger" role="alert" {...(title ? { title } : {})}>
      {messages.length === 1 ? (
        messages[0]
      ) : (
        <ul className="list-disc ps-4">
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
