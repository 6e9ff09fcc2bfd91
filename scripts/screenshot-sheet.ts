/** A page with all pictures of a folder side by side. */

export interface SheetRow {
  readonly name: string
  /** Files beside the sheet. */
  readonly pictures: readonly { readonly file: string; readonly label: string }[]
}

export function renderSheet(rows: readonly SheetRow[]): string {
  const sections = rows.map(
    ({ name, pictures }) => `<section><h2 id="${name}">${name}</h2><div class="row">
${pictures.map(({ file, label }) => `<figure><a href="${file}"><img src="${file}" alt="${name}, ${label}" loading="lazy"></a><figcaption>${label}</figcaption></figure>`).join('\n')}
</div></section>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Every state of the comment</title>
<style>
body{margin:24px;font:14px/1.5 system-ui,sans-serif;background:#8c959f22}
.row{display:flex;gap:16px;align-items:flex-start;overflow-x:auto}
figure{margin:0}img{display:block;height:560px;object-fit:cover;object-position:top;border:1px solid #8c959f}
</style>
</head>
<body>
<h1>Every state of the comment</h1>
${sections.join('\n')}
</body>
</html>
`
}
