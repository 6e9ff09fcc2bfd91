/** A headless Chromium that is told through a pipe what to show and what to draw. */
import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Duplex } from 'node:stream'
import { promisify } from 'node:util'

const run = promisify(execFile)
const USUAL_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome']

export interface View {
  /** CSS pixels. */
  readonly width: number
  readonly scheme: 'light' | 'dark'
  /** Pixels of the picture for each CSS pixel. */
  readonly scale: number
}

export interface Shot extends View {
  readonly url: string
  /** The picture ends below the last element that this CSS selector finds. */
  readonly end: string
  /** Opens all that is folded. */
  readonly unfolded?: boolean
}

export interface Browser {
  /** A PNG of the page from its top. */
  readonly draw: (shot: Shot) => Promise<Buffer>
  readonly close: () => Promise<void>
}

/** CSS pixels between the last element and the edge. */
const MARGIN = 14
/** Milliseconds in which a diagram has to be drawn. */
const PATIENCE = 20_000

export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM']
  for (const name of named === undefined ? USUAL_NAMES : [named]) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- the first that answers is it
      await run(name, ['--version'])
      return name
    } catch {
      continue
    }
  }
  throw new Error('There is no Chromium on the PATH: install one, or name it in CHROMIUM.')
}

/** One page, used for one picture after another. */
export async function openBrowser(chromium: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'screenshots-'))
  const child = spawn(chromium, flags(profile), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const send = connect(child)
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  const tell: Send = (method, params) => send(method, params, String(sessionId))
  await tell('Page.enable', {})
  return {
    draw: (shot) => draw(tell, shot),
    close: async () => {
      const ended = once(child, 'exit')
      await send('Browser.close', {})
      await ended
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

const flags = (profile: string): readonly string[] => [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--remote-debugging-pipe',
  `--user-data-dir=${join(profile, 'browser')}`,
]

type Answer = Readonly<Record<string, unknown>>
type Send = (method: string, params: Answer, sessionId?: string) => Promise<Answer>

/** Messages of the DevTools protocol, each ended by a zero byte. */
function connect(child: ChildProcess): Send {
  const [, , , input, output] = child.stdio
  if (!(input instanceof Duplex) || !(output instanceof Duplex)) throw new TypeError('no pipes')
  const waiting = new Map<number, PromiseWithResolvers<Answer>>()
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('Chromium ended.'))
  })
  let rest = ''
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = `${rest}${text}`.split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) settle(waiting, message)
  })
  let last = 0
  return (method, params, sessionId) => {
    last += 1
    const answer = Promise.withResolvers<Answer>()
    waiting.set(last, answer)
    input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`)
    return answer.promise
  }
}

function settle(waiting: Map<number, PromiseWithResolvers<Answer>>, message: string): void {
  const { id, result, error }: Answer = JSON.parse(message)
  const answer = typeof id === 'number' ? waiting.get(id) : undefined
  if (typeof id !== 'number' || answer === undefined) return
  waiting.delete(id)
  if (isAnswer(result)) answer.resolve(result)
  else answer.reject(new Error(`Chromium answered ${JSON.stringify(error)}.`))
}

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null

async function draw(
  tell: Send,
  { url, width, scheme, scale, end, unfolded }: Shot,
): Promise<Buffer> {
  const size = { width, height: 1000, deviceScaleFactor: scale, mobile: width < 500 }
  await tell('Emulation.setDeviceMetricsOverride', size)
  const features = [{ name: 'prefers-color-scheme', value: scheme }]
  await tell('Emulation.setEmulatedMedia', { features })
  await tell('Page.navigate', { url })
  const unfold =
    unfolded === true
      ? 'for (const one of document.querySelectorAll("details")) one.open = true;'
      : ''
  const bottom = await evaluate(tell, `${READY}.then(() => { ${unfold} return ${measure(end)} })`)
  if (typeof bottom !== 'number') throw new Error(`${url} has no element "${end}".`)
  const clip = { x: 0, y: 0, width, height: bottom + MARGIN, scale: 1 }
  const answer = await tell('Page.captureScreenshot', { clip, captureBeyondViewport: true })
  return Buffer.from(String(answer['data']), 'base64')
}

/** When the page and all of its diagrams are there. */
const READY = `new Promise((resolve, reject) => {
  const since = Date.now()
  const look = () => {
    const drawn = [...document.querySelectorAll('pre.mermaid')].every((one) => one.querySelector('svg'))
    if (document.readyState === 'complete' && location.href !== 'about:blank' && drawn) resolve()
    else if (Date.now() - since > ${PATIENCE}) reject(new Error('a diagram is not drawn'))
    else setTimeout(look, 50)
  }
  look()
})`

const measure = (end: string): string =>
  `Math.ceil([...document.querySelectorAll(${JSON.stringify(end)})].at(-1)?.getBoundingClientRect().bottom + scrollY)`

async function evaluate(tell: Send, expression: string): Promise<unknown> {
  const answer = await tell('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  })
  const { result, exceptionDetails } = answer
  if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
  return isAnswer(result) ? result['value'] : undefined
}
