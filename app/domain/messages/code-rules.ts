export type CodeLanguage = {
  label: string;
  /** Tags with attributes, or lines told by their first character; everything else is words, strings and comments. */
  shape?: "markup" | "lines";
  words?: Set<string>;
  constants?: Set<string>;
  /** What opens a stretch, what closes it, and what it is. */
  stretches?: Stretch[];
  /** Words may hold dashes. */
  dashes?: boolean;
  /** What stands after a word that is a key. */
  key?: ":" | "=";
  anyCase?: boolean;
};

export type Stretch = { open: string; close: string; kind: "comment" | "string"; isLong?: boolean };

/** The language that somebody named after the fence; undefined for one that we do not know. */
export function codeLanguage(name: string): CodeLanguage | undefined {
  return byName.get(name.toLowerCase());
}

const slashes = [line("//"), block("/*", "*/")];
const quotes = [quote('"'), quote("'")];
const scriptWords =
  "abstract as async await break case catch class const continue debugger declare default delete do else enum export extends finally for from function get if implements import in infer instanceof interface is keyof let namespace new of override private protected public readonly return satisfies set static super switch this throw try type typeof using var void while with yield";
const cWords =
  "alignas auto bool break case catch char class const constexpr continue default delete do double else enum explicit export extern final float for friend goto if inline int long mutable namespace new noexcept operator override private protected public register return short signed sizeof static struct switch template this throw try typedef typename union unsigned using virtual void volatile while";
const truths = "true false null undefined NaN Infinity None True False nil self NULL nullptr";
const script = language("TypeScript", scriptWords, [...slashes, ...quotes, long("`")]);

const known: [names: string, language: CodeLanguage][] = [
  ["ts tsx typescript mts cts", script],
  ["js jsx javascript mjs cjs node", { ...script, label: "JavaScript" }],
  ["json jsonc json5", { ...language("JSON", "", [...slashes, ...quotes]), key: ":" }],
  [
    "py python",
    language(
      "Python",
      "and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try while with yield",
      [line("#"), long('"""'), long("'''"), ...quotes],
    ),
  ],
  ["c h", language("C", cWords, [line("//"), block("/*", "*/"), ...quotes])],
  ["cpp c++ cc hpp cxx", language("C++", cWords, [...slashes, ...quotes])],
  [
    "cs csharp c#",
    language(
      "C#",
      `${cWords} abstract as async await base checked decimal delegate event fixed foreach get implicit in interface internal is lock object out params partial readonly record ref sealed set stackalloc string var where yield`,
      [...slashes, ...quotes],
    ),
  ],
  [
    "java",
    language(
      "Java",
      "abstract assert boolean break byte case catch char class continue default do double else enum extends final finally float for if implements import instanceof int interface long native new package permits private protected public record return sealed short static strictfp super switch synchronized this throw throws transient try var void volatile while yield",
      [...slashes, long('"""'), ...quotes],
    ),
  ],
  [
    "kt kotlin kts",
    language(
      "Kotlin",
      "as break by catch class companion const constructor continue data do else enum finally for fun get if import in inline interface internal is lateinit object open operator out override package private protected public return sealed set super suspend this throw try typealias val var vararg when where while",
      [...slashes, long('"""'), ...quotes],
    ),
  ],
  [
    "swift",
    language(
      "Swift",
      "actor any as associatedtype async await break case catch class continue default defer deinit do else enum extension fallthrough fileprivate for func guard if import in init inout internal is let open operator override private protocol public repeat return self set some static struct subscript super switch throw throws try typealias var where while",
      [...slashes, long('"""'), quote('"')],
    ),
  ],
  [
    "go golang",
    language(
      "Go",
      "break case chan const continue default defer else error fallthrough for func go goto if import interface map package range return select string struct switch type var int int64 float64 byte bool rune any",
      [...slashes, ...quotes, long("`")],
    ),
  ],
  [
    "rs rust",
    language(
      "Rust",
      "as async await break const continue crate dyn else enum extern fn for if impl in let loop macro match mod move mut pub ref return static struct super trait type union unsafe use where while bool char str u8 u16 u32 u64 usize i8 i16 i32 i64 isize f32 f64",
      [...slashes, { ...quote('"'), isLong: true }],
    ),
  ],
  [
    "rb ruby",
    language(
      "Ruby",
      "alias and begin break case class def defined do else elsif end ensure for if in module next not or redo require rescue retry return super then undef unless until when while yield attr_reader attr_accessor",
      [line("#"), ...quotes, quote("`")],
    ),
  ],
  [
    "php",
    language(
      "PHP",
      "abstract and array as break callable case catch class clone const continue declare default do echo else elseif extends final finally fn for foreach function global if implements include instanceof interface isset match namespace new or print private protected public readonly require return static switch throw trait try unset use var while yield",
      [...slashes, line("#"), ...quotes],
    ),
  ],
  [
    "sh bash zsh shell console terminal",
    language(
      "Shell",
      "alias break case cd continue declare do done echo elif else esac exit export fi for function if in local read return select set shift source sudo then trap unset until while",
      [line("#"), { ...quote('"'), isLong: true }, { open: "'", close: "'", kind: "string", isLong: true }],
      { dashes: true },
    ),
  ],
  [
    "sql postgres postgresql mysql sqlite",
    language(
      "SQL",
      "add all alter and any as asc begin between by case cascade check column commit conflict constraint create cross database default delete desc distinct do drop else end exists explain false for foreign from full function grant group having if in index inner insert into is join key lateral left like limit natural not nothing null offset on or order outer over partition primary references returning right rollback row select set table then to transaction trigger true truncate union unique update using values view when where with",
      [line("--"), block("/*", "*/"), ...quotes],
      { anyCase: true },
    ),
  ],
  [
    "css scss less sass",
    language(
      "CSS",
      "@media @supports @layer @container @import @keyframes @font-face @theme @property @apply",
      [...slashes, ...quotes],
      { dashes: true, key: ":" },
    ),
  ],
  ["yaml yml", language("YAML", "yes no on off", [line("#"), ...quotes], { dashes: true, key: ":" })],
  [
    "toml ini conf env properties",
    language("TOML", "", [line("#"), line(";"), long('"""'), ...quotes], { dashes: true, key: "=" }),
  ],
  [
    "dockerfile docker containerfile",
    language(
      "Dockerfile",
      "add arg as cmd copy entrypoint env expose from healthcheck label run shell stopsignal user volume workdir",
      [line("#"), ...quotes],
      { anyCase: true, dashes: true },
    ),
  ],
  [
    "lua",
    language(
      "Lua",
      "and break do else elseif end for function goto if in local not or repeat return then until while",
      [block("--[[", "]]"), line("--"), ...quotes],
    ),
  ],
  [
    "graphql gql",
    language(
      "GraphQL",
      "directive enum extend fragment implements input interface mutation on query repeatable scalar schema subscription type union",
      [line("#"), long('"""'), quote('"')],
      { key: ":" },
    ),
  ],
  ["html xml svg vue xhtml", { label: "HTML", shape: "markup" }],
  ["diff patch", { label: "Diff", shape: "lines" }],
];

const byName = new Map(known.flatMap(([names, made]) => names.split(" ").map((name) => [name, made] as const)));

type Habits = Pick<CodeLanguage, "dashes" | "key" | "anyCase">;

function language(label: string, words: string, stretches: Stretch[], habits: Habits = {}): CodeLanguage {
  return { label, words: new Set(words.split(" ")), constants: new Set(truths.split(" ")), stretches, ...habits };
}

function line(open: string): Stretch {
  return { open, close: "\n", kind: "comment" };
}

function block(open: string, close: string): Stretch {
  return { open, close, kind: "comment", isLong: true };
}

function quote(mark: string): Stretch {
  return { open: mark, close: mark, kind: "string" };
}

function long(mark: string): Stretch {
  return { open: mark, close: mark, kind: "string", isLong: true };
}
