/** The page's style sheet. Its hash stands in `flamegraph.ts`; the tests tell the new one after an edit. */
export const flamegraphStyle = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --card: #f6f8fa; --focus: #0969da;
  --n: #e4e7eb; --n-ink: #1f2328;
  --u1: #fddbc7; --u2: #f4a582; --u3: #d6604d; --u4: #b2182b;
  --d1: #d1e5f0; --d2: #92c5de; --d3: #4393c3; --d4: #2166ac;
  --pale-ink: #1f2328; --deep-ink: #ffffff; --most-ink: #ffffff; --found: #8250df;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --card: #151b23; --focus: #4493f8;
    --n: #30363d; --n-ink: #e6edf3; --found: #d2a8ff;
    --u1: #4d2420; --u2: #7d2c24; --u3: #b5372b; --u4: #ff8a75;
    --d1: #16324f; --d2: #1d4c7d; --d3: #2b6cb0; --d4: #79b8f5;
    --pale-ink: #ffffff; --most-ink: #0d1117;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 20px 24px 32px; max-width: 1600px; background: var(--page); color: var(--ink);
  font: 14px/1.5 system-ui, sans-serif; }
h1 { margin: 0 0 4px; font-size: 20px; line-height: 1.3; overflow-wrap: anywhere; }
p { margin: 0 0 12px; }
.soft { color: var(--soft); }
.bar { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin: 12px 0; }
input, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line);
  border-radius: 6px; padding: 4px 10px; }
input { width: 220px; max-width: 100%; }
button { cursor: pointer; }
button:disabled { opacity: 0.5; cursor: default; }
button[aria-pressed="true"] { border-color: var(--focus); box-shadow: inset 0 0 0 1px var(--focus); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
ul { margin: 0 0 12px; padding: 0; list-style: none; }
li { margin: 4px 0; }
@media print { .bar, footer, #tip { display: none; } body { max-width: none; padding: 0; } }
code { font: 12px/1.5 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: 12px; }
.legend span { display: inline-flex; align-items: center; gap: 5px; }
.legend i { width: 26px; height: 14px; border-radius: 2px; font: 10px/14px system-ui; text-align: center; }
i.u4 { background: var(--u4); color: var(--most-ink); } i.u1 { background: var(--u1); color: var(--pale-ink); }
i.d4 { background: var(--d4); color: var(--most-ink); } i.d1 { background: var(--d1); color: var(--pale-ink); }
i.gone { background: repeating-linear-gradient(-45deg, var(--d4) 0 3px, var(--page) 3px 6px); }
i.n { background: var(--n); color: var(--n-ink); }
#graph { display: block; width: 100%; }
#graph rect { stroke: var(--page); stroke-width: 1; }
#graph text { font: 12px ui-monospace, "DejaVu Sans Mono", monospace; pointer-events: none; }
.frame { cursor: pointer; outline: none; }
.frame:hover rect, .frame:focus rect { stroke: var(--ink); stroke-width: 2; }
.n rect { fill: var(--n); } .n text { fill: var(--n-ink); }
.u1 rect { fill: var(--u1); } .u2 rect { fill: var(--u2); } .u3 rect { fill: var(--u3); } .u4 rect { fill: var(--u4); }
.d1 rect { fill: var(--d1); } .d2 rect { fill: var(--d2); } .d3 rect { fill: var(--d3); } .d4 rect { fill: var(--d4); }
.u1 text, .u2 text, .d1 text, .d2 text { fill: var(--pale-ink); }
.u3 text, .d3 text { fill: var(--deep-ink); }
.u4 text, .d4 text { fill: var(--most-ink); }
.frame .hatch { fill: url(#hatching); stroke: none; pointer-events: none; }
#hatching path { stroke: var(--ink); stroke-opacity: 0.5; stroke-width: 1.5; }
.patterns { position: absolute; width: 0; height: 0; }
.gone text { font-style: italic; text-decoration: line-through; }
.above rect { opacity: 0.55; }
.searching .frame:not(.found) { opacity: 0.35; }
.found rect { stroke: var(--found) !important; stroke-width: 2 !important; }
#tip { position: fixed; z-index: 1; max-width: min(520px, 90vw); padding: 8px 12px; border-radius: 6px;
  border: 1px solid var(--line); background: var(--card); box-shadow: 0 4px 16px rgb(0 0 0 / 25%);
  font-size: 13px; pointer-events: none; overflow-wrap: anywhere; white-space: pre-line; }
footer { margin-top: 16px; font-size: 12px; color: var(--soft); max-width: 90ch; }
`;
