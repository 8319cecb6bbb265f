extension AlertPage {
  /// How the page looks: on a screen, light or dark, and on paper.
  static let sheet: HTML = """
    :root { --ink: #1b1f24; --paper: #fff; --faint: #5b6570; --line: #d5dae0; --link: #0b57d0;
      --info: #6b7785; --notice: #2f6fb5; --warning: #b26a00; --error: #c5341d; --heat: 197, 52, 29 }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e4e8ec; --paper: #15181c; --faint: #9aa5b1; --line: #363d45; --link: #8ab4f8;
        --info: #8d99a6; --notice: #6aa9ee; --warning: #f0a83c; --error: #ff7a62; --heat: 255, 122, 98 }
    }
    * { box-sizing: border-box }
    body { margin: 0 auto; padding: 1.5rem; max-width: 70rem; color: var(--ink); background: var(--paper);
      font: 1rem/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere }
    h1, h2, h3 { line-height: 1.25 }
    h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line) }
    a { color: var(--link) }
    svg { width: 100%; height: auto; font-size: 13px }
    svg text { fill: var(--ink) }
    svg .day { fill: var(--faint); font-size: 11px }
    .grid { stroke: var(--line) }
    .info { fill: var(--info); background: var(--info) }
    .notice { fill: var(--notice); background: var(--notice) }
    .warning { fill: var(--warning); background: var(--warning) }
    .error, .critical, .alert, .emergency { fill: var(--error); background: var(--error) }
    .mark { display: inline-block; width: .8em; height: .8em; border-radius: 2px }
    .facts, .faint, footer, .legend { color: var(--faint); font-size: .875rem }
    .facts { margin: .25rem 0 }
    .wide { overflow-x: auto }
    table { border-collapse: collapse; margin: 1rem 0; font-size: .875rem }
    caption { text-align: left; font-weight: 600; padding-bottom: .25rem }
    th, td { border: 1px solid var(--line); padding: .1rem .4rem; text-align: center; min-width: 1.6rem }
    th[scope=row] { text-align: left; font-weight: 400; white-space: nowrap }
    .column span { writing-mode: vertical-rl; font-weight: 400; white-space: nowrap }
    .heat1 { background: rgba(var(--heat), .2) }
    .heat2 { background: rgba(var(--heat), .4) }
    .heat3 { background: rgba(var(--heat), .6) }
    .heat4 { background: rgba(var(--heat), .8) }
    article { border: 1px solid var(--line); border-radius: 6px; padding: .25rem 1rem; margin: 1rem 0 }
    .happenings { padding-left: 1.2rem }
    blockquote { margin: .5rem 0; padding-left: .8rem; border-left: 3px solid var(--line) }
    blockquote p { margin: .2rem 0 }
    @media print {
      :root { --ink: #000; --paper: #fff; --faint: #444; --line: #bbb }
      body { padding: 0; max-width: none }
      article { break-inside: auto; border: 0; padding: 0 }
      blockquote, tr, h3 { break-inside: avoid }
      .mark, rect, td { print-color-adjust: exact; -webkit-print-color-adjust: exact }
    }
    """
}
