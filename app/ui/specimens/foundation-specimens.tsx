import { Divider } from "../controls/divider";
import { Mark } from "../layout/mark";
import { Wordmark } from "../layout/wordmark";
import { Specimen } from "./specimen";
import { SpecimenRow } from "./specimen-row";

/** Name, type, colour and lines. */
export function FoundationSpecimens() {
  return (
    <>
      <Specimen title="Name">
        <SpecimenRow>
          <Wordmark />
          <span className="w-4" />
          <Wordmark size="small" />
          <span className="w-4" />
          <Mark className="size-9 text-accent" />
          <Mark className="size-4" />
        </SpecimenRow>
      </Specimen>
      <Specimen title="Type">
        <p className="font-semibold text-2xl">The parley at the crossroads, 26</p>
        <p className="font-semibold text-xl">What the surveyors found, 20</p>
        <p className="font-semibold text-lg">Minutes of Tuesday, 17</p>
        <p>
          Messages are set at 15 on 22. A line holds about seventy-five characters, because the eye loses its way back
          in longer ones.
        </p>
        <p className="text-sm text-text-muted">Secondary words, 13. Muted, and still easy to read.</p>
        <p className="numerals text-text-faint text-xs">Times and counts, 12: 09:41, 11:11, 1,024</p>
        <p className="font-mono text-sm">const quorum = Math.ceil(members / 2);</p>
      </Specimen>
      <Specimen title="Written text">
        <div className="prose">
          <p>
            <strong>Bold</strong>, <em>italic</em>, <s>struck</s>, <code>code</code> and <a href="#link">the minutes</a>{" "}
            to <span className="mention">@Chidi</span> and <span className="mention mention-me">@you</span>.
          </p>
          <blockquote>
            <p>Words, words, words.</p>
          </blockquote>
          <ul>
            <li>First, what happened</li>
            <li>Then, what to do</li>
          </ul>
        </div>
      </Specimen>
      <Specimen title="Surfaces">
        <div className="grid grid-cols-3 gap-2 text-xs">
          <span className="rounded-control border border-line bg-surface-sunken p-3">sunken</span>
          <span className="rounded-control border border-line bg-surface p-3">surface</span>
          <span className="rounded-control border border-line bg-surface-raised p-3">raised</span>
          <span className="rounded-control bg-surface-hover p-3">hover</span>
          <span className="rounded-control bg-surface-pressed p-3">pressed</span>
          <span className="rounded-control bg-surface-floating p-3 shadow-float">floating</span>
        </div>
        <Divider>Saturday 21 November</Divider>
        <Divider tone="accent">New</Divider>
        <Divider />
      </Specimen>
    </>
  );
}
