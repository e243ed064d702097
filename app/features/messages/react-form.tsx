import { Form } from "@remix-run/react";
import type { MessageView } from "~/shared/views/message";
import type { FormAnswer } from "~/shared/views/problem";
import { Button } from "~/ui/controls/button";
import { FormError } from "~/ui/controls/form-error";
import { TextInput } from "~/ui/controls/text-input";

type ReactFormProps = { message: MessageView; answer: FormAnswer | undefined };

const usual = [
  { emoji: "👍", name: "thumbs up" },
  { emoji: "❤️", name: "red heart" },
  { emoji: "😂", name: "face with tears of joy" },
  { emoji: "🎉", name: "party popper" },
  { emoji: "👀", name: "eyes" },
  { emoji: "✅", name: "check mark button" },
  { emoji: "🙏", name: "folded hands" },
  { emoji: "😮", name: "face with open mouth" },
];

/** A few emojis to press, those that are one's own to take back, and a line for any other. */
export function ReactForm({ message: { reactions }, answer }: ReactFormProps) {
  const mine = reactions.filter(({ isMine }) => isMine);
  const offered = usual.filter(({ emoji }) => mine.every((own) => own.emoji !== emoji));
  return (
    <section aria-label="Your reactions" className="space-y-3">
      {answer && <FormError messages={[answer.problem.message]} />}
      <Form method="post" replace className="flex flex-wrap gap-1">
        {mine.map(({ emoji, name }) => (
          <Button key={emoji} size="small" name="takeBack" value={emoji} aria-label={`Take back ${name}`} aria-pressed>
            {emoji} <span aria-hidden="true">✕</span>
          </Button>
        ))}
        {offered.map(({ emoji, name }) => (
          <Button key={emoji} size="small" kind="quiet" name="react" value={emoji} aria-label={`React with ${name}`}>
            {emoji}
          </Button>
        ))}
      </Form>
      <Form method="post" replace className="flex items-center gap-2">
        <TextInput name="react" aria-label="Any other emoji" placeholder="Any other emoji" maxLength={40} required />
        <Button>React</Button>
      </Form>
    </section>
  );
}
