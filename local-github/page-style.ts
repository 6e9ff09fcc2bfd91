/** Colours of the light and the dark scheme, by the same names. */
const COLOURS = {
  light:
    '--fg:#1f2328;--muted:#59636e;--line:#d1d9e0;--line-muted:#d1d9e0b3;--page:#fff;--soft:#f6f8fa;' +
    '--code:#818b981f;--link:#0969da;--open:#1a7f37;--open-fill:#1f883d;--merged-fill:#8250df;' +
    '--closed-fill:#cf222e;--note:#0969da;--tip:#1a7f37;--important:#8250df;--warning:#9a6700;' +
    '--caution:#cf222e;--added:#dafbe1;--removed:#ffebe9;--place:#ddf4ff;--counter:#818b981f;--header:#f6f8fa;' +
    '--tab:#fd8c73',
  dark:
    '--fg:#f0f6fc;--muted:#9198a1;--line:#3d444d;--line-muted:#3d444db3;--page:#0d1117;--soft:#151b23;' +
    '--code:#656c7633;--link:#4493f8;--open:#3fb950;--open-fill:#238636;--merged-fill:#8957e5;' +
    '--closed-fill:#da3633;--note:#4493f8;--tip:#3fb950;--important:#ab7df8;--warning:#d29922;' +
    '--caution:#f85149;--added:#2ea04326;--removed:#f8514926;--place:#388bfd1a;--counter:#2f3742;--header:#010409;' +
    '--tab:#f78166',
} as const

const FRAME = `
:root{color-scheme:light dark;${COLOURS.light}}
@media (prefers-color-scheme:dark){:root{${COLOURS.dark}}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--fg);font:14px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif}
a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}a:not([href]){color:inherit;text-decoration:none}
code,pre,tt,.mono{font-family:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace}
.muted{color:var(--muted)}
.head{background:var(--header);border-bottom:1px solid var(--line);padding:16px 16px 0}
.head a{color:var(--fg)}.crumb{font-size:16px;padding:0 8px 12px}.crumb b{font-weight:600}
.tabs{display:flex;gap:8px;overflow-x:auto}
.tabs a{padding:8px;border-bottom:2px solid transparent;white-space:nowrap}
.tabs a.here{border-color:var(--tab);font-weight:600}
main{max-width:1280px;margin:0 auto;padding:24px 32px 64px}
.pill{display:inline-block;padding:0 7px;border:1px solid var(--line);border-radius:2em;font-size:12px;font-weight:500;line-height:20px;white-space:nowrap;color:var(--muted);vertical-align:middle}
.pill.latest{color:var(--open);border-color:var(--open)}
.pill.pre{color:var(--warning);border-color:var(--warning)}
.counter{display:inline-block;min-width:20px;padding:0 6px;border-radius:2em;background:var(--counter);font-size:12px;font-weight:500;line-height:20px;text-align:center}
.box{border:1px solid var(--line);border-radius:6px;background:var(--page)}
.rows{list-style:none;margin:0;padding:0}.rows>li{padding:12px 16px;border-top:1px solid var(--line)}.rows>li:first-child{border-top:0}
.blank{padding:48px 16px;text-align:center;color:var(--muted)}
@media (max-width:767px){main{padding:16px 16px 48px}.head{padding:12px 8px 0}}
`

const RELEASE = `
.release{display:flex;gap:24px;padding-bottom:24px}
.release+.release{border-top:1px solid var(--line-muted);padding-top:24px}
.facts{flex:0 0 190px;font-size:14px;color:var(--muted);padding-top:18px}
.facts>*{display:flex;align-items:center;gap:8px;margin-bottom:6px;min-width:0}.facts a{color:var(--muted)}
.facts span{overflow-wrap:anywhere}
.facts svg{flex:none}
.release>.box{flex:1;min-width:0;padding:16px 24px 0}
.release h1{font-size:32px;line-height:1.25;font-weight:400;margin:0;display:inline;vertical-align:middle}
.release h1 a{color:var(--fg)}.list .release h1{font-weight:600}
.title{margin:4px 0 16px;display:flex;flex-wrap:wrap;gap:8px;align-items:center}
.assets{border-top:1px solid var(--line);margin:24px -24px 0;padding:16px 24px}
.assets summary{font-size:16px;font-weight:600;cursor:pointer}
.assets .rows{margin-top:12px;border:1px solid var(--line);border-radius:6px}
.assets .rows>li{display:grid;grid-template-columns:minmax(0,1fr) 170px 84px 112px;gap:12px;align-items:center;padding:9px 16px;font-size:14px}
.assets .name{overflow-wrap:anywhere;font-weight:600}
.assets .digest{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:12px}
.assets .size,.assets .date{text-align:right;color:var(--muted);font-size:13px;white-space:nowrap}
@media (max-width:767px){.release{flex-direction:column;gap:12px}.facts{flex:none;display:flex;flex-wrap:wrap;gap:4px 16px;padding:0}.facts>*{margin:0}
.release>.box{width:100%;padding:12px 16px 0}.release h1{font-size:24px}.assets{margin:16px -16px 0;padding:12px 16px}
.assets .rows>li{grid-template-columns:minmax(0,1fr) auto;padding:10px 12px}.assets .digest{grid-row:2}.assets .date{display:none}.assets .size{grid-row:1/3;grid-column:2}}
`

const PULL = `
.pull h1{font-size:32px;line-height:1.25;font-weight:400;margin:0 0 8px;overflow-wrap:anywhere}.pull h1 .muted{font-weight:300}
.state{display:inline-flex;align-items:center;gap:6px;padding:5px 12px;border-radius:2em;color:#fff;font-weight:500;margin-right:8px}
.state.open{background:var(--open-fill)}.state.merged{background:var(--merged-fill)}.state.closed{background:var(--closed-fill)}
.merge{padding-bottom:16px;border-bottom:1px solid var(--line);margin-bottom:24px;color:var(--muted)}
.merge code{background:var(--place);color:var(--link);border-radius:6px;padding:2px 5px;font-size:12px}
.thread{max-width:896px}
.comment{display:flex;gap:16px;margin-bottom:24px;position:relative}
.comment>.box{flex:1;min-width:0}
.avatar{flex:none;width:40px;height:40px;border-radius:50%;display:grid;place-items:center;color:#fff;font-weight:600;font-size:16px}
.avatar.bot{border-radius:6px}
.by{background:var(--soft);border-bottom:1px solid var(--line);border-radius:6px 6px 0 0;padding:8px 16px;color:var(--muted);display:flex;flex-wrap:wrap;gap:4px 6px;align-items:center}
.by b{color:var(--fg);font-weight:600}
.body{padding:16px}
.checks{max-width:840px;margin-left:56px}
.checks h2{font-size:16px;font-weight:600;margin:0;padding:16px;border-bottom:1px solid var(--line)}
.checks li{display:flex;gap:8px;align-items:baseline;flex-wrap:wrap}
.dot{width:10px;height:10px;border-radius:50%;flex:none;align-self:center;background:var(--warning)}
.dot.success{background:var(--open)}.dot.failure,.dot.error{background:var(--caution)}.dot.neutral,.dot.skipped{background:var(--muted)}
@media (max-width:767px){.comment{display:block}.avatar{display:none}.checks{margin-left:0}.pull h1{font-size:24px}}
`

const MARKDOWN = `
.markdown{font-size:16px;line-height:1.5;overflow-wrap:break-word}.body .markdown{font-size:14px}
.markdown>:first-child{margin-top:0!important}.markdown>:last-child{margin-bottom:0!important}
.markdown p,.markdown blockquote,.markdown ul,.markdown ol,.markdown dl,.markdown pre,.markdown details,.table-scroll{margin:0 0 16px}
.markdown h1,.markdown h2,.markdown h3,.markdown h4,.markdown h5,.markdown h6{margin:24px 0 16px;font-weight:600;line-height:1.25;font-size:1em;display:block}
.markdown h1,.markdown h2{padding-bottom:.3em;border-bottom:1px solid var(--line-muted)}
.markdown h1{font-size:2em}.markdown h2{font-size:1.5em}.markdown h3{font-size:1.25em}.markdown h5{font-size:.875em}.markdown h6{font-size:.85em;color:var(--muted)}
.markdown ul,.markdown ol{padding-left:2em}.markdown li ul,.markdown li ol{margin:0}.markdown li+li{margin-top:.25em}.markdown li>p{margin-top:16px}
.markdown blockquote{padding:0 1em;color:var(--muted);border-left:.25em solid var(--line)}
.markdown blockquote>:last-child,.markdown-alert>:last-child{margin-bottom:0}
.markdown code,.markdown tt{padding:.2em .4em;font-size:85%;background:var(--code);border-radius:6px;white-space:break-spaces}
.markdown a tt{background:none;padding:0;font-size:85%}
.markdown pre{padding:16px;overflow:auto;font-size:85%;line-height:1.45;background:var(--soft);border-radius:6px}
.markdown pre code{padding:0;font-size:100%;background:none;white-space:pre}
.markdown pre.mermaid{background:none;border:1px solid var(--line);text-align:center}
.markdown kbd{padding:4px 5px;font-size:11px;line-height:10px;border:1px solid var(--line);border-bottom-width:2px;border-radius:6px;background:var(--soft)}
.markdown hr{height:.25em;border:0;background:var(--line);margin:24px 0}
.markdown img{max-width:100%}
.markdown sub,.markdown sup{font-size:75%;line-height:0;position:relative;vertical-align:baseline}.markdown sub{bottom:-.25em}.markdown sup{top:-.5em}
.markdown summary{cursor:pointer}
.markdown .user-mention,.markdown .team-mention{color:var(--fg);font-weight:600;text-decoration:underline}
.table-scroll{overflow-x:auto}
.markdown table{border-collapse:collapse;border-spacing:0;width:max-content;max-width:100%;font-variant:tabular-nums}
.markdown th,.markdown td{padding:6px 13px;border:1px solid var(--line)}.markdown th{font-weight:600}
.markdown tr{background:var(--page);border-top:1px solid var(--line-muted)}.markdown tr:nth-child(2n){background:var(--soft)}
.task-list-item{list-style:none}.task-list-item>input,.task-list-item>p>input{margin:0 .2em .25em -1.4em;vertical-align:middle}
.markdown-alert{padding:8px 16px;margin-bottom:16px;border-left:.25em solid var(--tone)}
.markdown-alert-title{display:flex;align-items:center;gap:8px;color:var(--tone);font-weight:500;line-height:1;margin-bottom:16px!important}
.alert-icon{fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.alert-note{--tone:var(--note)}.alert-tip{--tone:var(--tip)}.alert-important{--tone:var(--important)}.alert-warning{--tone:var(--warning)}.alert-caution{--tone:var(--caution)}
.diff-added{background:var(--added)}.diff-removed{background:var(--removed)}.diff-place{background:var(--place)}
`

/** The style sheet of every page, to be put into a `<style>` element. */
export const PAGE_STYLE = `${FRAME}${RELEASE}${PULL}${MARKDOWN}`.replaceAll('\n', '')
