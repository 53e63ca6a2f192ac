/** The whole look of the picture, in both themes. */
export const pictureStyle = `
:root{color-scheme:light dark;--bg:#f6f7f9;--panel:#fff;--line:#e1e5eb;--ink:#1b2130;--ink-2:#4f596b;--ink-3:#697386;--accent:#3b5bdb;--error:#c92a2a;--warning:#a35200;--info:#3a6ea5;--app:#1c6dd0;--orchestration:#6741d9;--infra:#237a36;--lane-app:#f1f6ff;--lane-orchestration:#f6f3ff;--lane-infra:#f1f8f4;--edge:#8b95aa;--domain:#7d879b}
@media(prefers-color-scheme:dark){:root{--bg:#12151c;--panel:#1a1e27;--line:#2d3442;--ink:#e7eaf1;--ink-2:#aab3c4;--ink-3:#8b95a8;--accent:#8aa2ff;--error:#ff8787;--warning:#ffb454;--info:#7fb8ee;--app:#74b0ff;--orchestration:#b197fc;--infra:#69db7c;--lane-app:#141c2b;--lane-orchestration:#1a1729;--lane-infra:#141f1a;--edge:#6b7890;--domain:#6f7a90}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:14px/1.45 Inter,system-ui,-apple-system,"Segoe UI",sans-serif;font-variant-numeric:tabular-nums}
header,main>section{max-width:1400px;margin:0 auto;padding:20px 24px 0}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 20px}
h1{font-size:20px;margin:0}h2{font-size:15px;margin:12px 0 8px}
.counts{color:var(--ink-2);margin:0}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}
.picture{padding:12px 24px;overflow:auto}
.picture svg{display:block;margin:8px auto 0;max-width:100%;height:auto;border:1px solid var(--line);border-radius:10px;background:var(--panel)}
.picture:has(#actual:checked) svg{max-width:none}
label{color:var(--ink-2);font-size:13px}
.lane rect{stroke:var(--line)}.lane text{font-size:13px;font-weight:600}.lane .count{fill:var(--ink-3);font-weight:400}
.lane.app rect{fill:var(--lane-app)}.lane.orchestration rect{fill:var(--lane-orchestration)}.lane.infra rect{fill:var(--lane-infra)}
.lane.app text{fill:var(--app)}.lane.orchestration text{fill:var(--orchestration)}.lane.infra text{fill:var(--infra)}
.domain rect{fill:none;stroke:var(--domain);stroke-dasharray:5 4}.domain text{font-size:12px;font-weight:600;fill:var(--ink-2)}.folder rect{fill:var(--panel);fill-opacity:.35;stroke:none}.folder text{font-size:12px;fill:var(--ink-3)}
.edge path{fill:none;stroke:var(--edge);stroke-width:1.4}.edge .reach{stroke:transparent;stroke-width:12}.tip{fill:none;stroke:var(--edge);stroke-width:1.4}
.edge.broken path:first-child{stroke:var(--error);stroke-dasharray:6 3}.edge.unknown path:first-child{stroke-dasharray:2 4}
.edge:hover path:first-child{stroke:var(--accent);stroke-width:2.2}
.card rect{fill:var(--panel);stroke:var(--line);stroke-width:1.2}.card:hover rect{stroke:var(--accent)}.card:target rect{stroke:var(--accent);stroke-width:3}
.card .icon{fill:none;stroke:var(--ink-3);stroke-width:1.8;stroke-linejoin:round;stroke-linecap:round}
.card.app .icon{stroke:var(--app)}.card.orchestration .icon{stroke:var(--orchestration)}.card.infra .icon{stroke:var(--infra)}
.card text{fill:var(--ink-2);font-size:11px}.card .name{fill:var(--ink);font-size:13px;font-weight:600}.card .kind{fill:var(--ink-3)}
.card .badge{font-size:12px;font-weight:600}.card .badge.error{fill:var(--error)}.card .badge.warning{fill:var(--warning)}.card .badge.info{fill:var(--info)}
table{border-collapse:collapse;width:100%;background:var(--panel);border:1px solid var(--line)}
td.kind,td.error,td.warning,td.info{white-space:nowrap}
th,td{text-align:left;vertical-align:top;padding:6px 10px;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th{font-size:12px;color:var(--ink-3);font-weight:600}
a{color:var(--accent)}code{font:12px ui-monospace,SFMono-Regular,Menlo,monospace}
h3{font-size:14px;margin:0}.goals{display:grid;grid-template-columns:repeat(auto-fill,minmax(300px,1fr));gap:12px}
article{background:var(--panel);border:1px solid var(--line);border-radius:10px;padding:12px}article p{margin:4px 0 0;font-size:12px;color:var(--ink-3)}article b{font-size:20px;color:var(--ink)}article p.error{color:var(--error)}article .warning{color:var(--warning)}article .met{color:var(--infra)}article span{white-space:nowrap}
.plot{display:block;width:100%;height:auto;margin-top:8px}.plot text{font-size:10px;fill:var(--ink-3)}.plot polyline{fill:none;stroke:var(--accent);stroke-width:2;stroke-linejoin:round}.plot circle{fill:var(--panel);stroke:var(--accent);stroke-width:1.5}.plot .axis{stroke:var(--line)}.plot .target{stroke:var(--infra);stroke-width:1.5;stroke-dasharray:5 4}
footer{max-width:1400px;margin:0 auto;padding:16px 24px 32px;color:var(--ink-3);font-size:12px}
@media print{body{background:#fff}.picture label{display:none}}
`;
