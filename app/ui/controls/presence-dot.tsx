export type Presence = "online" | "away" | "busy" | "offline";

type PresenceDotProps = { presence: Presence; size?: keyof typeof sizes };

/** Full, half, barred or hollow: each state has a shape of its own, and a word for those who do not see it. */
export function PresenceDot({ presence, size = "small" }: PresenceDotProps) {
  const { ink, label } = looks[presence];
  return (
    <span className="inline-flex shrink-0">
      <svg viewBox="0 0 10 10" aria-hidden="true" className={`${sizes[size]} ${ink}`}>
        <Shape presence={presence} />
      </svg>
      <span className="sr-only">{label}</span>
    </span>
  );
}

function Shape({ presence }: { presence: Presence }) {
  const ring = <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.5" />;
  if (presence === "offline") return ring;
  if (presence === "online") return <circle cx="5" cy="5" r="4.5" fill="currentColor" />;
  if (presence === "away") {
    return (
      <>
        {ring}
        <path d="M5 1.25a3.75 3.75 0 0 0 0 7.5z" fill="currentColor" />
      </>
    );
  }
  return <path d="M5 .5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M2.75 4.25v1.5h4.5v-1.5z" fill="currentColor" />;
}

const sizes = { tiny: "size-2", small: "size-2.5", medium: "size-3.5" };

const looks: Record<Presence, { ink: string; label: string }> = {
  online: { ink: "text-presence-online", label: "online" },
  away: { ink: "text-presence-away", label: "away" },
  busy: { ink: "text-presence-busy", label: "do not disturb" },
  offline: { ink: "text-text-faint", label: "offline" },
};
