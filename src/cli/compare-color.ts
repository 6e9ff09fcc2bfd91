import type { Env } from './github-access.ts'

/**
 * Whether a table has colours: `FORCE_COLOR` says so anywhere (`0` and `false` say no), then `NO_COLOR`, if it is not empty,
 * that it has none; else on a terminal that can.
 */
export function chooseColor(env: Env, isTerminal: boolean): boolean {
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if ((env['NO_COLOR'] ?? '') !== '') return false
  return isTerminal && env['TERM'] !== 'dumb'
}
