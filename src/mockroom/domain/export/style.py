"""How an exported page looks: on a screen, light or dark, and on paper."""

STYLE = """
:root { color-scheme: light dark; --ink: #1c1c1c; --quiet: #595959; --line: #c8c8c8;
  --paper: #ffffff; --mark: #fdf3c8; --bar: #5a7d9a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e3; --quiet: #a8a6a2; --line: #4a4a4a;
  --paper: #191919; --mark: #3b3520; --bar: #7fa3c0; } }
body { margin: 2rem auto; padding: 0 1rem; max-width: 44rem; color: var(--ink);
  background: var(--paper); font: 1rem/1.55 Georgia, "Times New Roman", serif; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.1rem 0 0.2rem; }
h1, h2, h3, p, li, dd { overflow-wrap: anywhere; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
  gap: 0.3rem 1rem; margin: 1rem 0; font-size: 0.9rem; }
dt { color: var(--quiet); } dd { margin: 0; }
.said { white-space: pre-wrap; margin: 0 0 0.6rem; }
.interviewer .said { color: var(--quiet); }
.turn { padding-left: 0.8rem; border-left: 3px solid var(--line); }
.candidate { border-left-color: var(--ink); }
mark { color: inherit; background: var(--mark); text-decoration-line: underline;
  text-underline-offset: 0.2em; }
mark.strong { text-decoration-style: double; }
mark.shown { text-decoration-style: solid; }
mark.claimed { text-decoration-style: dashed; }
mark.held { text-decoration-style: dotted; background: none; }
mark.against { text-decoration-style: wavy; background: none; }
sup { font-size: 0.7em; line-height: 0; padding-left: 0.1em; }
sup a, .notes a { color: var(--quiet); }
.level { font-weight: normal; border: 1px solid var(--line); padding: 0 0.4em; }
.look, .legend, .closing { color: var(--quiet); font-size: 0.9rem; }
.look::before { content: "("; } .look::after { content: ")"; }
.notes { list-style: none; padding-left: 0; margin: 0.2rem 0; }
.notes li { margin: 0.15rem 0; }
.sections th { text-align: left; font-weight: normal; padding-right: 1.5rem; }
.sections td { padding-right: 1.5rem; } .bars { width: 14rem; }
.bar { display: block; height: 0.6rem; background: var(--bar); }
@media print {
  :root { --ink: #000; --quiet: #333; --line: #999; --paper: #fff; --mark: #fff; --bar: #666; }
  body { margin: 0; max-width: none; font-size: 11pt; }
  article { break-before: page; } article:first-of-type { break-before: auto; }
  nav + article { break-before: page; }
  h1, h2, h3 { break-after: avoid; } .signal, .notes li, tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  p { orphans: 3; widows: 3; }
}
@page { margin: 2cm; }
"""
