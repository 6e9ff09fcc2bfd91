import type { Result } from './interop-outcome.ts'
import { failed, passed } from './interop-outcome.ts'
import type { Call } from './interop-tools.ts'
import { runTool } from './interop-tools.ts'

/** One way in which what a tool is given is wrong. */
export interface Refusal {
  readonly what: string
  readonly call: Call
  /** What the tool has to say: a call that is merely mistyped fails as well. */
  readonly because: RegExp
}

/** What a tool has to accept, and what it has to refuse. */
export interface Trial {
  readonly name: string
  readonly accepts: readonly Call[]
  readonly refuses: readonly Refusal[]
}

export function judgeTrial({ accepts, name, refuses }: Trial): Result {
  for (const call of accepts) {
    const { isGood, output } = runTool(call)
    if (!isGood) return failed(name, `${describe(call)} fails: ${shorten(output)}`)
  }
  for (const { because, call, what } of refuses) {
    const { isGood, output } = runTool(call)
    if (isGood) return failed(name, `it accepts ${what}: ${describe(call)}`)
    if (!because.test(output))
      return failed(name, `${what} is refused for another reason (${because}): ${shorten(output)}`)
  }
  return passed(`${name}: accepts, refuses ${refuses.map(({ what }) => what).join(', ')}`)
}

const describe = ({ args, command }: Call): string => [command, ...args].join(' ')

/** Beginning and end: tools say the reason in either place. */
function shorten(output: string): string {
  const text = output.replaceAll(/\s+/g, ' ')
  return text.length <= 900 ? text : `${text.slice(0, 300)} … ${text.slice(-600)}`
}
