import { limits } from "~/shared/rules/limits";
import type { PreviewBlock } from "./preview-blocks";

type PendingBlockProps = { block: PreviewBlock };

/** A part of a message on its way, as high as what the server will make of it. */
export function PendingBlock({ block }: PendingBlockProps) {
  switch (block.kind) {
    case "code":
      return (
        <div className={isLong(block.text) ? "code-block code-long" : "code-block"} dir="ltr">
          <div className="code-head" />
          <pre>
            <code>{block.text}</code>
          </pre>
          {isLong(block.text) && <div className="code-fold" />}
        </div>
      );
    case "list":
      return (
        <ul className="whitespace-pre-wrap">
          {block.items.map((item, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text of a pending line never changes.
            <li key={place}>{item}</li>
          ))}
        </ul>
      );
    case "quote":
      return <blockquote className="whitespace-pre-wrap">{block.text}</blockquote>;
    case "table":
      return <PendingTable rows={block.rows} />;
    case "text":
      return <p className="whitespace-pre-wrap">{block.text}</p>;
  }
}

function isLong(code: string): boolean {
  return code.split("\n").length > limits.codeLinesShown;
}

function PendingTable({ rows }: { rows: string[][] }) {
  return (
    <div className="table-box">
      <table>
        <tbody>
          {rows.map((cells, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text of a pending line never changes.
            <tr key={place}>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the text of a pending line never changes.
                <td key={column}>{cell || "\u00a0"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
