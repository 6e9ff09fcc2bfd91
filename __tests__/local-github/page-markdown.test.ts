import { describe, expect, it } from '@jest/globals'
import { renderMarkdown } from '../../local-github/page-markdown.ts'

const TARGETS = { serverUrl: 'https://github.com', repository: 'octo/model' }

function render(markdown: string): string {
  return renderMarkdown(markdown, TARGETS).html
}

describe('Markdown', () => {
  it('becomes tables, line breaks and folded parts as on GitHub', () => {
    const html = render(
      'a\nb\n\n|x|y|\n|-|-:|\n|1|2|\n\n<details><summary>S</summary>\n\n**c**\n\n</details>',
    )
    expect(html).toContain('<p>a<br>b</p>')
    expect(html).toContain('<td align="right">2</td>')
    expect(html).toMatch(
      /<details><summary>S<\/summary>\s*<p><strong>c<\/strong><\/p>\s*<\/details>/,
    )
  })

  it.each(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'])('draws the alert %s', (kind) => {
    const html = render(`> [!${kind}]\n> Some **text**`)
    expect(html).toContain(`class="markdown-alert alert-${kind.toLowerCase()}"`)
    expect(html).toContain('<p>Some <strong>text</strong></p>')
    expect(html).not.toContain('[!')
  })

  it.each(['> [!NOTE] same line', '> - [!NOTE]', '> [!OTHER]\n> x', '> > [!NOTE]\n> > x'])(
    'leaves %j a quote',
    (markdown) => {
      expect(render(markdown)).toContain('<blockquote>')
      expect(render(markdown)).not.toContain('markdown-alert')
    },
  )

  it('draws task lists, but no box from raw HTML', () => {
    const html = render('- [x] done\n- [ ] open\n\n<input type="checkbox">')
    expect(html.match(/<input /g)).toHaveLength(2)
    expect(html).toContain('<input type="checkbox" disabled="" checked=""> done')
  })

  it('colours the lines of a difference', () => {
    expect(render('```diff\n+a < b\n-c\n```')).toContain(
      '<span class="diff-added">+a &lt; b\n</span>',
    )
  })

  it('hides HTML comments', () => {
    expect(render('<!-- model-release:report -->\nseen <!-- inline --> too')).not.toContain(
      'model-release',
    )
  })

  it('keeps the source of a diagram as text and says that there is one', () => {
    const found = renderMarkdown('```mermaid\ngraph TD; A-->B & C<br>\n```', TARGETS)
    expect(found.hasDiagram).toBe(true)
    expect(found.html).toContain(
      '<pre class="mermaid">graph TD; A--&gt;B &amp; C&lt;br&gt;\n</pre>',
    )
    expect(renderMarkdown('```sh\nmermaid\n```', TARGETS).hasDiagram).toBe(false)
  })
})

describe('references', () => {
  it.each([
    '@octocat',
    '(@octocat)',
    '&#64;octocat',
    '&commat;octocat',
    '**@octocat**',
    'a @octocat.',
  ])('show that %j notifies somebody', (text) => {
    expect(render(text)).toContain('class="user-mention" href="https://github.com/octocat"')
  })

  it.each([
    '`@octocat`',
    '@\u200boctocat',
    'mail@octocat.com',
    '@<!-- -->octocat',
    '```\n@octocat\n```',
  ])('show that %j notifies nobody', (text) => {
    expect(render(text)).not.toContain('mention')
  })

  it('link issues here and elsewhere, and teams', () => {
    const html = render('#12 octo/other#3 GH-4 @octo/team &#8212; a#6')
    expect(html).toContain('href="https://github.com/octo/model/issues/12">#12<')
    expect(html).toContain('href="https://github.com/octo/other/issues/3">octo/other#3<')
    expect(html).toContain('href="https://github.com/octo/model/issues/4">GH-4<')
    expect(html).toContain('class="team-mention"')
    expect(html.match(/issue-link/g)).toHaveLength(3)
  })

  it('shorten addresses of this server', () => {
    const url = 'https://github.com/octo/model'
    expect(render(`${url}/pull/7`)).toContain('>#7</a>')
    expect(render(`${url}/compare/m@v1.0.0...m@v1.1.0`)).toContain('<tt>m@v1.0.0...m@v1.1.0</tt>')
    expect(render(`${url}/commit/${'a'.repeat(40)}`)).toContain('<tt>aaaaaaa</tt>')
    expect(render(`[text](${url}/pull/7)`)).toContain('>text</a>')
  })
})

describe('hostile Markdown', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="&#106;avascript&colon;alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](<java&#10;script:alert(1)>)',
    '![x](data:text/html;base64,PHNjcmlwdD4=)',
    '<svg><script>alert(1)</script></svg>',
    '<svg onload=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<style>*{display:none}</style>',
    '<div style="position:fixed" class="box" id="top">x</div>',
    '<form action=https://evil.example><button>x</button></form>',
    '<details ontoggle=alert(1) open>x</details>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<p title="</p><img src=x onerror=alert(1)>">',
    '<!--><img src=x onerror=alert(1)>-->',
    '<a href="https://x" onclick="alert(1)"><b onmouseover=alert(1)>x',
    '<base href=https://evil.example><meta http-equiv=refresh content=0>',
    '```"><script>alert(1)</script>\nx\n```',
    '```mermaid\n</pre><script>alert(1)</script>\n```',
  ])('%j runs nothing and restyles nothing', (markdown) => {
    const html = render(markdown)
    const tags = [...html.matchAll(/<([a-z][\w-]*)((?:[^>"]|"[^"]*")*)>/g)]
    for (const [, tag, attributes] of tags) {
      expect(tag).not.toMatch(
        /^(script|style|iframe|form|button|meta|base|math|object|embed|link)$/,
      )
      expect(attributes?.replace(/"[^"]*"/g, '""')).not.toMatch(/\s(on\w+|style|id|srcdoc|action)=/)
      expect(attributes).not.toMatch(/(href|src)="\s*(javascript|data|vbscript):/i)
    }
  })

  it('cannot leave its box', () => {
    const html = render('</div></article></main><div>open\n\n</body>')
    expect(html.match(/<div/g)?.length).toBe(html.match(/<\/div>/g)?.length)
    expect(html).not.toMatch(/<\/(article|main|body)>/)
  })

  it.each([
    ['nested quotes', '>'.repeat(20_000)],
    ['nested tags', '<div>'.repeat(50_000)],
    ['open brackets', '['.repeat(20_000)],
    ['open tags', '<a '.repeat(40_000)],
    ['nothing', ''],
    ['a zero byte', 'a\0b'],
  ])('with %s is rendered all the same, and soon', (_, markdown) => {
    const start = performance.now()
    expect(render(markdown)).not.toContain('\0')
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
