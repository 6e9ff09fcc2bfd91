import { DARK, LIGHT, themeProperties } from './html-theme.ts'

/** Follows the reader's own choice of light or dark, until the button says otherwise. */
const COLORS = `
:root{color-scheme:light;${themeProperties(LIGHT)}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${themeProperties(DARK)}}}
:root[data-theme=dark]{color-scheme:dark;${themeProperties(DARK)}}
`

const TEXT = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
main,header.top,footer{max-width:1240px;margin:0 auto;padding:0 28px}
h1,h2,h3{line-height:1.25;margin:0;font-weight:650;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:28px;letter-spacing:-.012em}
h2{font-size:21px}
h2 code{font:inherit}
h3{font-size:16px;margin:32px 0 12px}
p,ul,dl,pre,figure{margin:0}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.88em;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:2px;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
.m{color:var(--muted)}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.nw{white-space:nowrap}
`

const PARTS = `
header.top{display:flex;align-items:center;gap:6px 18px;flex-wrap:wrap;padding-top:18px;color:var(--muted);font-size:13.5px}
header.top .who{flex:1;overflow-wrap:anywhere;min-width:0}
button{font:inherit;color:inherit;cursor:pointer}
#theme{background:var(--box);border:1px solid var(--line);border-radius:7px;padding:3px 12px}
.box{background:var(--box);border:1px solid var(--line);border-radius:12px;padding:26px 30px;margin-top:18px}
.lead{border-left:6px solid var(--tone)}
.lead.f{--tone:var(--fail)}.lead.w{--tone:var(--warn)}.lead.p{--tone:var(--pass)}.lead.i{--tone:var(--info)}
.lead h1{margin-top:10px}
.s{display:inline-block;border-radius:6px;padding:1px 8px;font-size:13px;font-weight:600;white-space:nowrap;line-height:1.5}
.s::before{display:inline-block;margin-right:.45em;font-weight:700}
.s.f{color:var(--fail);background:var(--fail-soft)}.s.f::before{content:"\\2715";content:"\\2715" / ""}
.s.w{color:var(--warn);background:var(--warn-soft)}.s.w::before{content:"!";content:"!" / ""}
.s.p{color:var(--pass);background:var(--pass-soft)}.s.p::before{content:"\\2713";content:"\\2713" / ""}
.s.i{color:var(--info);background:var(--info-soft);font-weight:500}.s.i::before{content:"\\00b7";content:"\\00b7" / ""}
.s.n{color:var(--link);background:var(--info-soft)}.s.n::before{content:"+";content:"+" / ""}
.lead .s.big{font-size:14px;padding:3px 11px}
.facts{display:grid;grid-template-columns:minmax(120px,max-content) 1fr;gap:11px 26px;margin-top:20px}
.box:not(.lead)>.facts:first-child{margin-top:0}
.facts dt{color:var(--muted);font-size:13.5px;padding-top:1px}
.facts dd{margin:0;min-width:0;overflow-wrap:anywhere}
.facts dd+dd{grid-column:2}
@media (min-width:960px){.model>.box>.facts{gap:9px 22px;grid-template-columns:max-content 1fr max-content 1fr}.model>.box>.facts dd+dd{grid-column:auto}}
.facts ul{list-style:none;padding:0;display:grid;gap:7px}
.links{display:flex;flex-wrap:wrap;gap:2px 18px}
.note{border-left:4px solid var(--tone,var(--info));background:var(--box);border-radius:0 8px 8px 0;padding:11px 18px;margin-top:14px;overflow-wrap:anywhere}
.note.w{--tone:var(--warn)}.note.f{--tone:var(--fail)}
.box .note{background:var(--soft)}
section.model{margin-top:44px;scroll-margin-top:12px}
.title{display:flex;align-items:center;gap:8px 14px;flex-wrap:wrap}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr));gap:16px}
.card{border:1px solid var(--line);border-top:4px solid var(--tone);border-radius:10px;padding:16px 22px 20px;min-width:0;background:var(--box)}
.card.f{--tone:var(--fail)}.card.w{--tone:var(--warn)}
.card h4{margin:0;font-size:15px;font-weight:600;display:flex;gap:6px 10px;flex-wrap:wrap;align-items:center}
.card p{margin-top:9px;overflow-wrap:anywhere}
.card .move{font-size:19px;font-weight:600}
.card .m{font-size:13.5px}
@media (min-width:860px){.card:only-child:has(svg){display:grid;grid-template-columns:minmax(0,1fr) minmax(0,480px);gap:36px;align-items:center}}
ul.plain{padding-left:20px;display:grid;gap:6px;overflow-wrap:anywhere}
pre{background:var(--soft);border:1px solid var(--line);border-radius:8px;padding:13px 16px;overflow-x:auto;line-height:1.6;overflow-wrap:normal;margin-top:8px}
details{margin-top:14px}
summary{cursor:pointer;color:var(--link);padding:3px 0}
footer{color:var(--muted);font-size:13px;padding-top:32px;padding-bottom:48px;overflow-wrap:anywhere}
`

const TABLES = `
.gap{margin-top:14px}
.wide{overflow:auto;border:1px solid var(--line);border-radius:10px;background:var(--box)}
.wide.long{max-height:min(75vh,860px)}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:13.5px}
caption{text-align:left;color:var(--muted);font-size:13px}
caption span{display:inline-block;position:sticky;left:0;padding:11px 14px;max-width:min(100%,calc(100vw - 34px))}
th,td{text-align:left;padding:8px 10px;border-top:1px solid var(--line);vertical-align:baseline}
thead th{position:sticky;top:0;z-index:2;background:var(--soft);color:var(--muted);font-weight:600;font-size:13px;white-space:nowrap;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
tbody tr:first-child>*{border-top:0}
tbody th{font-weight:400}
.wide table:not(.metrics){min-width:620px}.wide table:not(.metrics) tbody th{min-width:120px}
tr>:first-child{padding-left:14px}tr>:last-child{padding-right:14px}
.metrics tbody th{min-width:170px;max-width:360px;position:sticky;left:0;background:var(--box);z-index:1}
.metrics thead th:nth-child(2){left:0;z-index:3}
.metrics tr.f>*{background:var(--fail-soft)}
.metrics td{white-space:nowrap}
th[data-sort=number],.metrics td.n{text-align:right}
.metrics td.y{white-space:normal}
tr.f td.now{font-weight:700}
th button{background:none;border:0;padding:0;margin:0;font:inherit;color:inherit;white-space:nowrap}
th button:hover{color:var(--text);text-decoration:underline;text-underline-offset:3px}
th[aria-sort] button{color:var(--text)}
th[aria-sort=ascending] button::after{content:" \\2191"}
th[aria-sort=descending] button::after{content:" \\2193"}
.tools{display:flex;flex-wrap:wrap;gap:10px 18px;align-items:center;margin-bottom:12px}
.tools[hidden]{display:none}
.tools input[type=search]{font:inherit;color:var(--text);background:var(--box);border:1px solid var(--line);border-radius:8px;padding:6px 12px;width:230px;max-width:100%}
.seg{position:relative;max-width:100%;display:flex;border:1px solid var(--line);border-radius:8px;padding:0;margin:0;overflow:hidden;background:var(--box)}
.seg label{padding:6px 13px;cursor:pointer;white-space:nowrap}
.seg label+label{border-left:1px solid var(--line)}
.seg input{position:absolute;opacity:0;width:1px;height:1px}
.seg label:has(:checked){background:var(--info-soft);font-weight:600}
.seg label:has(:focus-visible){outline:2px solid var(--link);outline-offset:-2px}
`

const PICTURES = `
svg{display:block;max-width:100%}
svg text{fill:var(--muted);font:11px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums;paint-order:stroke;stroke:var(--box);stroke-width:3.5px;stroke-linejoin:round}
svg text.b{fill:var(--text);font-weight:650}
.plot{width:100%;max-width:480px;margin-top:14px}
.plot .beyond{fill:var(--fail-soft)}
.grid,.axis,.zero,.limit,.bar,.course{fill:none;stroke:var(--line)}
.zero{stroke:var(--muted);stroke-width:1.2}
.limit{stroke:var(--text);stroke-width:1.6;stroke-dasharray:5 3.5}
.bar{stroke:var(--link);stroke-width:3;stroke-linecap:round}
.point{fill:var(--box);stroke:var(--link);stroke-width:2.6}
.course{stroke:var(--link);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.dot{fill:var(--link)}
.now{fill:var(--text);stroke:var(--box);stroke-width:2}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,340px),1fr));gap:16px}
.charts figure{border:1px solid var(--line);border-radius:10px;padding:14px 16px 10px;background:var(--box);min-width:0}
.charts figcaption{display:flex;gap:4px 10px;flex-wrap:wrap;align-items:center;justify-content:space-between;margin-bottom:8px;overflow-wrap:anywhere}
.charts svg{width:100%}
.spark{width:88px;height:20px;max-width:none;vertical-align:middle}
.spark path{fill:none;stroke:var(--muted);stroke-width:1.5;stroke-linejoin:round;stroke-linecap:round}
.spark path+path{stroke:var(--text);stroke-width:5}
`

const SIZES = `
@media (max-width:640px){
body{font-size:14.5px}
main,header.top,footer{padding-left:14px;padding-right:14px}
header.top{padding-top:10px;font-size:13px}
h1{font-size:21px}h2{font-size:19px}
.box{padding:16px 16px;margin-top:10px;border-radius:10px}
.lead h1{margin-top:6px}
.facts{grid-template-columns:1fr;gap:1px;margin-top:10px}
.box:not(.lead)>.facts:first-child{margin-top:0}
.facts dt{margin-top:8px;font-size:12.5px}
.facts dd+dd{grid-column:1}
section.model{margin-top:32px}
th,td{padding:7px 10px}
.metrics tbody th{min-width:128px;max-width:150px}
.tools input[type=search]{width:100%}
.tools>label{width:100%}
.seg label{padding:6px 10px}
}
@media print{.wide table:not(.metrics){min-width:0}.tools,#theme{display:none}.wide,.wide.long{overflow:visible;max-height:none}.box,.card,figure{break-inside:avoid}}
`

/** Of the whole page; no markup has a `style` of its own. */
export const STYLE = [COLORS, TEXT, PARTS, TABLES, PICTURES, SIZES].join('')
