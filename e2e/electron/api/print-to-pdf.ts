import type { PrintToPDFOptions } from 'electron'
import type { DebuggerSession } from '../chromium/debugger.ts'

type Paper = { width: number; height: number }

// In inches, as both Electron's sizes and Chromium's.
const papers = new Map<string, Paper>([
  ['A0', { width: 33.1, height: 46.8 }],
  ['A1', { width: 23.4, height: 33.1 }],
  ['A2', { width: 16.54, height: 23.4 }],
  ['A3', { width: 11.7, height: 16.54 }],
  ['A4', { width: 8.27, height: 11.7 }],
  ['A5', { width: 5.83, height: 8.27 }],
  ['A6', { width: 4.13, height: 5.83 }],
  ['Legal', { width: 8.5, height: 14 }],
  ['Letter', { width: 8.5, height: 11 }],
  ['Tabloid', { width: 11, height: 17 }],
  ['Ledger', { width: 17, height: 11 }],
])

/** Prints a page the way `webContents.printToPDF` does, by the same code of Chromium's. */
export async function printToPDF(session: DebuggerSession, options: PrintToPDFOptions): Promise<Buffer> {
  const { margins, pageSize = 'Letter', ...rest } = options
  const paper = typeof pageSize === 'string' ? papers.get(pageSize) : pageSize
  if (!paper) throw new Error(`Invalid pageSize ${String(pageSize)}`)
  const { data } = await session.send('Page.printToPDF', {
    ...(rest as Parameters<typeof session.send<'Page.printToPDF'>>[1]),
    paperWidth: paper.width,
    paperHeight: paper.height,
    ...(margins?.top === undefined ? {} : { marginTop: margins.top }),
    ...(margins?.bottom === undefined ? {} : { marginBottom: margins.bottom }),
    ...(margins?.left === undefined ? {} : { marginLeft: margins.left }),
    ...(margins?.right === undefined ? {} : { marginRight: margins.right }),
  })
  return Buffer.from(data, 'base64')
}
