/** Colours of a page, `#rrggbb`. A test asks that every text keeps a contrast of 4.5 to 1 on what is behind it. */
export interface Theme {
  /** The page, boxes on it, and the head of a table. */
  readonly page: string
  readonly box: string
  readonly soft: string
  readonly line: string
  readonly text: string
  readonly muted: string
  readonly link: string
  /** Text and background of what fails, needs a look, passes, is only shown. */
  readonly fail: string
  readonly failSoft: string
  readonly warn: string
  readonly warnSoft: string
  readonly pass: string
  readonly passSoft: string
  readonly info: string
  readonly infoSoft: string
}

export const LIGHT: Theme = {
  page: '#f5f6f8',
  box: '#ffffff',
  soft: '#f5f6f8',
  line: '#dde1e7',
  text: '#1a1f27',
  muted: '#56606d',
  link: '#0a5cb8',
  fail: '#b3261e',
  failSoft: '#fdeeec',
  warn: '#855300',
  warnSoft: '#fdf3dc',
  pass: '#1b6b3d',
  passSoft: '#e8f5ec',
  info: '#56606d',
  infoSoft: '#eef0f3',
}

export const DARK: Theme = {
  page: '#0e1217',
  box: '#161b22',
  soft: '#1c222b',
  line: '#2f3742',
  text: '#e4e8ee',
  muted: '#9ea8b5',
  link: '#7cb8ff',
  fail: '#ff9a90',
  failSoft: '#3a1c1d',
  warn: '#f2c063',
  warnSoft: '#352a12',
  pass: '#7fd69b',
  passSoft: '#16301f',
  info: '#a9b2be',
  infoSoft: '#252c36',
}

/** The colours as custom properties: `--fail-soft:#fdeeec`. */
export function themeProperties(theme: Theme): string {
  return Object.entries(theme)
    .map(
      ([name, color]) =>
        `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${color}`,
    )
    .join(';')
}
