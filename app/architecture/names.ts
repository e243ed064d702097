import path from "node:path";
import ts from "typescript";
import { isTest, type SourceFile } from "./source-files";

const noRooms = ["utils", "lib", "helpers", "services", "hooks", "types", "scripts"];
const kinds = /-(reads|access|rules)$/;
const withDefaultExport = /^(app\/(routes\/|root\.tsx|routes\.ts|entry\.)|[^/]+\.(config\.ts|config\.js|cjs)$)/;
const environmentReaders = /^(app\/platform\/observe\/|server\/|e2e\/|bench\/|db\/(testing|seed)\/|[^/]+$)/;

export function roomsWithoutNoun(paths: string[]): string[] {
  return paths.filter((file) =>
    path
      .dirname(file)
      .split("/")
      .some((folder) => noRooms.includes(folder)),
  );
}

export function notKebabCase(paths: string[]): string[] {
  const named = paths.filter((file) => /^(app|db|server|e2e|bench)\/.*\.tsx?$/.test(file));
  return named.filter(
    (file) => !file.startsWith("app/routes/") && !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(path.basename(file)),
  );
}

/** In a noun of the domain: a verb with its noun, or the noun's reads, access or rules. */
export function outsideVocabulary(files: SourceFile[]): string[] {
  const nouns = files.filter(({ path: file }) => /^app\/domain\/(?!kernel\/)/.test(file) && !isTest(file));
  return nouns.filter((file) => !file.path.endsWith(".d.ts") && !speaksVocabulary(file)).map((file) => file.path);
}

function speaksVocabulary(file: SourceFile): boolean {
  const name = path.basename(file.path, ".ts");
  if (kinds.test(name)) return true;
  const verb = name.replaceAll(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
  return name.includes("-") && exportedFunctions(file).includes(verb);
}

function exportedFunctions(file: SourceFile): string[] {
  return file.syntax.statements
    .filter(ts.isFunctionDeclaration)
    .filter((statement) => hasModifier(statement, ts.SyntaxKind.ExportKeyword))
    .map((statement) => statement.name?.text ?? "");
}

/** A file that only passes on what others export. */
export function isBarrel({ path: file, syntax }: SourceFile): boolean {
  if (file.startsWith("app/routes/") || syntax.statements.length < 2) return false;
  return syntax.statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier);
}

export function hasNeedlessDefault({ path: file, syntax }: SourceFile): boolean {
  if (withDefaultExport.test(file)) return false;
  return syntax.statements.some(
    (statement) => ts.isExportAssignment(statement) || hasModifier(statement, ts.SyntaxKind.DefaultKeyword),
  );
}

export function readsEnvironment({ path: file, text }: SourceFile): boolean {
  return /\bprocess\.env\b/.test(text) && !environmentReaders.test(file) && !isTest(file);
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);
}
