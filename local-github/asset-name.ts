/** What Unicode does not take apart by itself. */
const TRANSLITERATED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ð: 'd',
  Ð: 'D',
  đ: 'd',
  Đ: 'D',
  þ: 'th',
  Þ: 'TH',
  ł: 'l',
  Ł: 'L',
  ŋ: 'ng',
  Ŋ: 'NG',
  ı: 'i',
}

/**
 * The name that GitHub silently gives to an uploaded file: letters lose their marks, every run of
 * other characters than `A-Z a-z 0-9 . _ - +` becomes one dot, and none is left at either end.
 */
export function rewriteAssetName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^ -~]/gu, (character) => TRANSLITERATED[character] ?? character)
  const dotted = plain.replaceAll(/[^A-Za-z0-9_+-]+/g, '.').replace(/\.$/, '')
  return dotted === '' || dotted.startsWith('.') ? `default${dotted}` : dotted
}
