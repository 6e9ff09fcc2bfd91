import { isScalar, Scalar, stringify } from 'yaml'
import type { ScalarTag, Tags } from 'yaml'
import type { Numeral } from '../domain/numeral.ts'
import { isNumeral } from '../domain/numeral.ts'
import { visibleText } from './visible-text.ts'

/** Words that YAML 1.1 or 1.2 reads as something else than a text. */
const RESERVED_WORD = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i
const PLAIN = /^[A-Za-z][\w./-]*$/

/**
 * A text of any origin as a YAML scalar that every parser reads as that text: quoted unless it is a plain word. Parsers
 * differ in what is a date, a number or a boolean, and refuse characters that cannot be printed. At most `limit` code
 * points.
 */
export function yamlText(text: string, limit = 80): Scalar {
  const shown = visibleText(text, limit).replaceAll(/\p{Noncharacter_Code_Point}/gu, '\uFFFD')
  const scalar = new Scalar(shown)
  scalar.type = PLAIN.test(shown) && !RESERVED_WORD.test(shown) ? 'PLAIN' : 'QUOTE_DOUBLE'
  return scalar
}

/** A block of YAML: keys in the order of `value`, absent members left out. */
export function renderYaml(value: object): string {
  return stringify(value, {
    customTags: (tags: Tags) => [NUMERAL, ...tags],
    lineWidth: 0,
    aliasDuplicateObjects: false,
  })
}

const NUMERAL: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: isNumeral,
  resolve: (text) => text,
  stringify: (item) => (isScalar(item) && isNumeral(item.value) ? yamlNumber(item.value) : ''),
}

/** The digits of the file; YAML 1.1 takes a number with an exponent for a text unless it has a point and a sign. */
function yamlNumber({ digits }: Numeral): string {
  const [, mantissa = '', sign = '', exponent] =
    /^([^eE]+)(?:[eE]([+-]?)(\d+))?$/.exec(digits) ?? []
  if (exponent === undefined) return digits
  const point = mantissa.includes('.') ? mantissa : `${mantissa}.0`
  return `${point}e${sign === '-' ? '-' : '+'}${exponent}`
}
