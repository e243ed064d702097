import { Component, createRef, type ReactNode, type RefObject } from "react";
import { findPlace, type Place, shiftOf } from "./place";

type KeepPlaceProps = {
  scroller: RefObject<HTMLElement>;
  /** The list ends before the newest message: beneath it stands empty room for what was let go. */
  isPast: boolean;
  children: ReactNode;
};

/** How near to the end still counts as being there. */
export const endMargin = 32;

/**
 * Holds still what the reader looks at while lines come and go beneath and change their height. The list stands on its
 * end, so what happens above moves nothing. What happens beneath is made good before it is painted: in the past by the
 * room at the foot, so that nobody's scrolling is interrupted, and else by scrolling.
 */
export class KeepPlace extends Component<KeepPlaceProps> {
  private readonly content = createRef<HTMLDivElement>();
  private readonly foot = createRef<HTMLDivElement>();
  private room = 0;
  private place: Place | null = null;
  private around: HTMLElement | null = null;
  private readonly grown =
    typeof ResizeObserver === "undefined" ? null : new ResizeObserver(() => this.hold(this.place));

  // What is around is not known by its ref yet.
  override componentDidMount() {
    const content = this.content.current;
    if (content) this.grown?.observe(content);
    this.around = content?.closest("section") ?? null;
    this.around?.addEventListener("scroll", this.note, { passive: true });
  }

  override componentWillUnmount() {
    this.around?.removeEventListener("scroll", this.note);
    this.grown?.disconnect();
  }

  // Only a class is shown the page before it changes.
  override getSnapshotBeforeUpdate({ isPast }: KeepPlaceProps): { place: Place | null; hadFocus: boolean } {
    return {
      place: this.find(isPast),
      hadFocus: this.props.scroller.current?.contains(document.activeElement) ?? false,
    };
  }

  override componentDidUpdate(
    _props: KeepPlaceProps,
    _state: unknown,
    before: { place: Place | null; hadFocus: boolean },
  ) {
    if (!this.props.isPast) this.setRoom(0);
    this.hold(before.place);
    // The row that had the focus was let go; the keys go on working.
    if (before.hadFocus && document.activeElement === document.body)
      this.props.scroller.current?.focus({ preventScroll: true });
  }

  private readonly note = () => {
    this.place = this.find();
  };

  private find(isPast = this.props.isPast): Place | null {
    const scroller = this.props.scroller.current;
    return scroller && (isPast || scroller.scrollTop < -endMargin) ? findPlace(scroller) : null;
  }

  private hold(place: Place | null): void {
    const scroller = this.props.scroller.current;
    const moved = scroller && place ? shiftOf(scroller, place) : 0;
    if (scroller && Math.abs(moved) >= 1) {
      const before = this.room;
      if (this.props.isPast) this.setRoom(Math.max(0, before + moved));
      const rest = moved - (this.room - before);
      if (rest !== 0) scroller.scrollTop += rest;
    }
    this.note();
  }

  private setRoom(height: number): void {
    this.room = height;
    if (this.foot.current) this.foot.current.style.height = `${height}px`;
  }

  override render() {
    return (
      <>
        <div ref={this.content}>{this.props.children}</div>
        <div ref={this.foot} aria-hidden="true" />
      </>
    );
  }
}
