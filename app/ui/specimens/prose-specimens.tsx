import { Specimen } from "./specimen";

const columns = ["Station", "Depth", "Temperature", "Salinity", "Oxygen", "Turbidity", "Taken by"];
const long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2);

/** Every kind of content that a message can hold, in the very markup that the server makes of it. */
export function ProseSpecimens() {
  return (
    <Specimen title="Message content">
      <div className="prose" dir="auto">
        <p>
          <strong>Bold</strong>, <em>italic</em>, <s>gone</s>, <code>a.b()</code>, <a href="#prose">the minutes</a>,{" "}
          <span className="mention">@ada</span> and <Spoiler>the boat sinks</Spoiler> before the end, twice:{" "}
          <Spoiler isShown>and is raised again in the last of the acts</Spoiler>.
        </p>
        <blockquote>
          <p>Said before.</p>
          <blockquote>
            <p>And before that.</p>
          </blockquote>
        </blockquote>
        <ul>
          <li>
            Nets
            <ol start={3}>
              <li>Mended</li>
              <li>
                Dry
                <ul>
                  <li>By the east wall</li>
                </ul>
              </li>
            </ol>
          </li>
          <Task label="Floats counted" isDone />
          <Task label="Samples labelled, which takes more words than a telephone has room for in a single line" />
        </ul>
        <Code />
        <Table />
        <p>{long}</p>
        <p>船が港に着いたので、朝までに網を直してください。全部で三十二枚あります。</p>
        <p>وصل القارب إلى الميناء، أصلحوا الشباك قبل الفجر (32).</p>
        <p>Z̗̞̤͖͕̗̻͐ͧͪ̊a̷ͬ͊l̵̨ͭgo stays within its line.</p>
      </div>
    </Specimen>
  );
}

function Spoiler({ children, isShown = false }: { children: string; isShown?: boolean }) {
  return (
    <label className="spoiler">
      <input type="checkbox" defaultChecked={isShown} aria-label="Show the spoiler" />
      <span>{children}</span>
    </label>
  );
}

function Task({ label, isDone = false }: { label: string; isDone?: boolean }) {
  return (
    <li className="task">
      <input type="checkbox" disabled checked={isDone} readOnly aria-label={isDone ? "Done" : "To do"} /> {label}
    </li>
  );
}

function Code() {
  return (
    <div className="code-block" dir="ltr">
      <div className="code-head">
        <span>TypeScript</span>
        <button type="button" className="code-copy">
          Copy
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <pre tabIndex={0}>
        <code>
          <span className="tok-comment">
            {"// One line that is far too long for the room that there is, and so scrolls beneath its head.\n"}
          </span>
          <span className="tok-keyword">const</span> depth: <span className="tok-type">Depth</span> ={" "}
          <span className="tok-function">measure</span>(<span className="tok-string">"east"</span>,{" "}
          <span className="tok-number">32</span>, {"{ "}
          <span className="tok-key">unit</span>: <span className="tok-string">"m"</span>
          {" });\n"}
          <span className="tok-added">{"+ added\n"}</span>
          <span className="tok-removed">{"- removed\n"}</span>
        </code>
      </pre>
    </div>
  );
}

function Table() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a table in a message is no set of fields.
    <div className="table-box" role="group" aria-label="Table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {["East wall", "West wall"].map((station) => (
            <tr key={station}>
              {columns.map((column, place) => (
                <td key={column} className={place === 0 ? undefined : "cell-right"}>
                  {place === 0 ? station : `${place * 12.5}`}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
