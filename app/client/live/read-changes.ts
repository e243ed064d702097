import type { EventName, LiveEvent } from "~/shared/events/catalogue";
import { folds } from "../cache/folds";

/**
 * The events in a payload that this version knows. Only the server publishes them and it has checked them, so their
 * shape is not checked again in every browser; what a newer server adds is left out, not an error.
 */
export function readChanges(payload: unknown): LiveEvent[] {
  if (!isRecord(payload) || payload.v !== 1 || !Array.isArray(payload.events)) return [];
  return payload.events.filter(isKnown);
}

function isKnown(event: unknown): event is LiveEvent {
  return isRecord(event) && typeof event.type === "string" && Object.hasOwn(folds, event.type as EventName);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
