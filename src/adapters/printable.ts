import { disarmCommands } from './workflow-command.ts'

/** Everything that moves a cursor or changes a terminal; line breaks and tabs stay. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu

/** A message for a terminal, or for a runner that reads what a program prints: names of files come into it as they are. */
export const printable = (text: string): string =>
  disarmCommands(text.replaceAll(CONTROLS, '\uFFFD'))
