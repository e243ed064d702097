const run = "window.pwned=1";

/** Addresses that would run something, and links that would let other attributes in. */
export const hostileLinks: readonly string[] = links();

/** Every mark of ours with a tag in it, and marks that break off in the midst of one. */
export const hostileMarkdown: readonly string[] = markdown();

function links(): string[] {
  const addresses = [
    `javascript:${run}`,
    `JaVaScRiPt:${run}`,
    `java\tscript:${run}`,
    `java&#10;script:${run}`,
    `&#106;avascript:${run}`,
    `&#x6A;avascript:${run}`,
    `javascript&colon;${run}`,
    `javascript%3A${run}`,
    `\u0001javascript:${run}`,
    ` javascript:${run}`,
    `javascript://https://good.example/%0a${run}`,
    `javascript\u200b:${run}`,
    `jav\u00adascript:${run}`,
    `ｊavascript:${run}`,
    `view-source:javascript:${run}`,
    `data:text/html,<script>${run}</script>`,
    "data:text/html;base64,PHNjcmlwdD53aW5kb3cucHduZWQ9MTwvc2NyaXB0Pg==",
    `DATA:image/svg+xml,<svg onload=${run}>`,
    "vbscript:msgbox(1)",
    "blob:https://good.example/x",
    "file:///etc/passwd",
    "//evil.example/x",
  ];
  return [
    ...addresses.map((address) => `[click](${address})`),
    ...addresses.slice(0, 8).map((address) => `<${address}>`),
    `[click](<javascript:${run}>)`,
    `[click](javascript:window.pwned&#61;1)`,
    `[a]: javascript:${run}\n\n[a]`,
    `![x](javascript:${run})`,
    `![x](x" onerror="${run})`,
    `[x](https://good.example/"onmouseover="${run})`,
    `[x](https://good.example "t\\" onmouseover=${run}")`,
    `[x](https://good.example 'a' onclick=${run})`,
    `https://good.example/"onmouseover="${run}`,
    `https://good.example/<script>${run}</script>`,
    `https://good.example/'onfocus='${run}`,
    `https://good.example/\`onerror=${run}\``,
    `https://user:"onclick=${run}@good.example`,
    `mailto:a@good.example?subject="onclick="${run}`,
    `www.good.example/"><script>${run}</script>`,
    `https://good.example\u202e/gpj.exe`,
    `https://xn--a"onclick=${run}.example`,
    `http://[::1]"onclick=${run}`,
  ];
}

function markdown(): string[] {
  const inner = `<img src=x onerror=${run}>`;
  return [
    `**${inner}**`,
    `~~${inner}~~`,
    `||${inner}||`,
    `||"><script>${run}</script>||`,
    `\`${inner}\``,
    `\`</code>${inner}\``,
    `> ${inner}`,
    `- [ ] ${inner}`,
    `- [x" onclick="${run}] x`,
    `|a|${inner}|\n|-|-|\n|${inner}|b|`,
    `|a|\n|:-:" onclick="${run}|\n|b|`,
    `\`\`\`\n</code></pre>${inner}\n\`\`\``,
    `\`\`\`"><script>${run}</script>\nx\n\`\`\``,
    `\`\`\`js" onclick="${run}\nlet a = "</span>${inner}";\n\`\`\``,
    `\`\`\`html\n<a href="${inner}">${inner}</a><!--${inner}\n\`\`\``,
    `\`\`\`diff\n+${inner}\n-${inner}\n\`\`\``,
    `\`\`\`constructor\n${inner}\n\`\`\``,
    `    ${inner}`,
    `[${inner}](https://good.example)`,
    `[**_~~||${inner}||~~_**](https://good.example)`,
    `@ada${inner}`,
    `@"><script>${run}</script>`,
    `:"><script>${run}</script>:`,
    `\\<script>${run}\\</script>`,
    `&lt;script&gt;${run}&lt;/script&gt;`,
    `&amp;lt;script&amp;gt;${run}`,
    `&#60;script&#62;${run}&#60;/script&#62;`,
  ];
}
