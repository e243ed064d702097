import { Component, type ReactNode, type RefObject } from "react";

type KeepPlaceProps = { scroller: RefObject<HTMLElement>; children: ReactNode };
type Place = { group: Element; top: number };

/** How near to the end still counts as being there. */
export const endMargin = 32;

/**
 * Holds still what the reader looks at while lines come and go beneath. The list stands on its end, so history that
 * is added above moves nothing; what is added below would push the view up, and is made good before it is painted.
 */
export class KeepPlace extends Component<KeepPlaceProps> {
  // Only a class is shown the page before it changes.
  override getSnapshotBeforeUpdate(): Place | null {
    const scroller = this.props.scroller.current;
    return scroller && scroller.scrollTop < -endMargin ? findPlace(scroller) : null;
  }

  override componentDidUpdate(_props: KeepPlaceProps, _state: unknown, place: Place | null) {
    const scroller = this.props.scroller.current;
    if (!scroller || !place?.group.isConnected) return;
    const moved = place.group.getBoundingClientRect().top - place.top;
    if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
  }

  override render() {
    return this.props.children;
  }
}

function findPlace(scroller: HTMLElement): Place | null {
  const edge = scroller.getBoundingClientRect().top;
  const groups = [...scroller.querySelectorAll("[data-group]")];
  const group = groups.findLast((one) => one.getBoundingClientRect().top <= edge) ?? groups[0];
  return group ? { group, top: group.getBoundingClientRect().top } : null;
}
