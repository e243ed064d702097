import { useLocation, useNavigate, useSubmit } from "@remix-run/react";
import { useState } from "react";
import { paths } from "~/shared/rules/paths";
import { Kbd } from "~/ui/controls/kbd";
import { Palette } from "~/ui/controls/palette";
import type { Place } from "./place-groups";
import { PlaceIcon, PlaceWaiting, placeAddress, placeHint } from "./place-look";
import { useLagging } from "./use-lagging";
import { usePlaceGroups } from "./use-place-groups";

type SwitcherProps = { workspace: string; currentId: string | undefined; onClose: () => void };

/** The quick way to a conversation, to somebody, or to something to do. */
export function Switcher({ workspace, currentId, onClose }: SwitcherProps) {
  const [text, setText] = useState("");
  const { groups, isLooking } = usePlaceGroups({ workspace, written: text, asked: useLagging(text, 90), currentId });
  const go = useGo(workspace);
  const places = groups.flatMap((group) => group.places);
  return (
    <Palette
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      label="Go to a conversation, a person or a command"
      placeholder="Where to?"
      text={text}
      onText={setText}
      groups={groups.map((group) => ({
        heading: group.heading,
        items: group.places.map((place) => ({
          key: place.key,
          label: <bdi>{place.title}</bdi>,
          leading: <PlaceIcon place={place} />,
          hint: placeHint(place),
          trailing: <PlaceWaiting place={place} />,
        })),
      }))}
      onChoose={(key) => {
        const chosen = places.find((place) => place.key === key);
        onClose();
        if (chosen) go(chosen);
      }}
      empty={isLooking ? "Looking…" : `Nothing here is called “${text.trim()}”.`}
      footer={<Footer />}
    />
  );
}

/** Goes to a place: writes to somebody, and does what is to be done. */
function useGo(workspace: string): (place: Place) => void {
  const navigate = useNavigate();
  const submit = useSubmit();
  const { pathname, search } = useLocation();
  return (place) => {
    const address = placeAddress(workspace, place);
    if (place.type === "person")
      return submit({ act: "write", person: place.person.id }, { method: "post", action: address });
    if (place.type !== "command" || !place.command.form) return navigate(address);
    const form = new URLSearchParams(place.command.form);
    if (address === paths.arrange(workspace)) form.set("then", pathname + search);
    submit(form, { method: "post", action: address, preventScrollReset: true });
  };
}

function Footer() {
  return (
    <>
      <span className="flex items-center gap-1.5">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> to choose
      </span>
      <span className="flex items-center gap-1.5">
        <Kbd>Enter</Kbd> to open
      </span>
      <span className="flex items-center gap-1.5">
        <Kbd>Esc</Kbd> to stay
      </span>
    </>
  );
}
