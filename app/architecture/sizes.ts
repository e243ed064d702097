import ts from "typescript";
import { isTest, type SourceFile } from "./source-files";

const limits = {
  file: 250,
  schemaFile: 300,
  route: 80,
  routerFile: 200,
  function: 50,
  component: 120,
  nesting: 3,
  parameters: 4,
  imports: 15,
};

/** What in a file is larger than one can take in at a glance. */
export function oversized(file: SourceFile): string[] {
  return [...oversizedFile(file), ...functionsOf(file.syntax).flatMap((node) => oversizedFunction(file, node))];
}

function oversizedFile({ path, text, syntax }: SourceFile): string[] {
  const lines = text.trimEnd().split("\n").length;
  const imports = syntax.statements.filter(ts.isImportDeclaration).length;
  return [
    ...above(lines, fileLimit(path), `${path} has`, "lines"),
    ...above(imports, limits.imports, `${path} has`, "imports"),
  ];
}

function fileLimit(path: string): number {
  if (path.startsWith("app/routes/")) return limits.route;
  if (path.startsWith("app/api/trpc/routers/")) return limits.routerFile;
  return path.startsWith("db/schema/") ? limits.schemaFile : limits.file;
}

function oversizedFunction(file: SourceFile, node: FunctionNode): string[] {
  const place = `${file.path}:${lineOf(file, node.getStart())}`;
  const lines = lineOf(file, node.getEnd()) - lineOf(file, node.getStart()) + 1;
  const name = nameOf(node);
  const isComponent = file.path.endsWith("x") && /^[A-Z]/.test(name);
  const parameters = node.parameters.filter((parameter) => parameter.name.getText() !== "this").length;
  return [
    // A list of tests is not one function to take in, though it stands in one.
    ...(isTestList(file, node) ? [] : above(lines, isComponent ? limits.component : limits.function, place, "lines")),
    ...above(nestingOf(node), limits.nesting, place, "levels of nesting"),
    ...above(parameters, limits.parameters, place, "parameters"),
  ];
}

type FunctionNode = ts.FunctionLikeDeclaration;

function functionsOf(root: ts.Node): FunctionNode[] {
  const found: FunctionNode[] = [];
  const visit = (node: ts.Node) => {
    if (isFunction(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

function isFunction(node: ts.Node): node is FunctionNode {
  return ts.isFunctionLike(node) && "body" in node && node.body !== undefined;
}

function nameOf(node: FunctionNode): string {
  if (node.name) return node.name.getText();
  let parent = node.parent;
  while (ts.isCallExpression(parent)) parent = parent.parent;
  return ts.isVariableDeclaration(parent) ? parent.name.getText() : "";
}

function isTestList(file: SourceFile, node: FunctionNode): boolean {
  return (
    isTest(file.path) && ts.isCallExpression(node.parent) && node.parent.expression.getText().startsWith("describe")
  );
}

/** How many decisions stand inside one another; an inner function begins anew. */
function nestingOf(root: FunctionNode): number {
  const depthOf = (node: ts.Node): number => {
    if (isFunction(node)) return 0;
    return (isDecision(node) ? 1 : 0) + deepestChild(node);
  };
  const deepestChild = (node: ts.Node): number => {
    let deepest = 0;
    ts.forEachChild(node, (child) => {
      deepest = Math.max(deepest, depthOf(child));
    });
    return deepest;
  };
  return deepestChild(root);
}

function isDecision(node: ts.Node): boolean {
  if (ts.isIfStatement(node)) return !(ts.isIfStatement(node.parent) && node.parent.elseStatement === node);
  return ts.isIterationStatement(node, false) || ts.isSwitchStatement(node) || ts.isTryStatement(node);
}

function lineOf(file: SourceFile, position: number): number {
  return file.syntax.getLineAndCharacterOfPosition(position).line + 1;
}

function above(value: number, limit: number, subject: string, unit: string): string[] {
  return value > limit ? [`${subject}: ${value} ${unit}, at most ${limit}`] : [];
}
