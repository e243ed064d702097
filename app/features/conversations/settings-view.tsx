import type { ReactNode } from "react";
import { ConvertForm } from "./convert-form";
import { DeleteForm } from "./delete-form";
import { DescribeForm } from "./describe-form";
import { LifeQuestion } from "./life-question";
import { RenameForms } from "./rename-forms";
import { RestoreForm } from "./restore-form";
import { RulesForm } from "./rules-form";
import type { SettingsProps } from "./settings-props";
import { ShapeForm } from "./shape-form";

/** The view of a conversation's settings that an address asks for; null where it asks for none. */
export function settingsView(asked: URLSearchParams, props: SettingsProps): { title: string; view: ReactNode } | null {
  const found = views.find(([name]) => asked.has(name));
  if (!found) return null;
  const [, title, View] = found;
  return { title, view: <View {...props} /> };
}

const views: readonly [name: string, title: string, view: (props: SettingsProps) => ReactNode][] = [
  ["about", "About", DescribeForm],
  ["name", "Name and category", RenameForms],
  ["rules", "Rules", RulesForm],
  ["shape", "Kind, and who it is for", ShapeForm],
  ["convert", "Make it a channel", ConvertForm],
  ["close", "Close", (props) => <LifeQuestion {...props} asks="close" />],
  ["archive", "Archive", (props) => <LifeQuestion {...props} asks="archive" />],
  ["restore", "Restore", RestoreForm],
  ["delete", "Delete", DeleteForm],
];
