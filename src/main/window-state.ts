import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const WindowState = z.object({
  x: z.number().int().nullable(),
  y: z.number().int().nullable(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
})

/** Where the window stood; without a place it is centred. In device-independent pixels. */
export type WindowState = z.infer<typeof WindowState>

/** The part of a display that windows may cover. */
export interface WorkArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The smallest window that the workbench is usable in. */
export const smallestWindow = { width: 960, height: 600 } as const

const firstState: WindowState = { x: null, y: null, width: 1440, height: 900, maximized: false }

/** The state that was last written; the first one when there is none, or it cannot be understood. */
export function readWindowState(path: string): WindowState {
  try {
    return WindowState.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return firstState
  }
}

/** Writes the state. A failure is let go: a window in its usual place is not worth a message. */
export function writeWindowState(path: string, state: WindowState): void {
  try {
    writeFileSync(path, `${JSON.stringify(state)}\n`)
  } catch {
    return
  }
}

/** The nearest state that can be seen: no larger than its display, and wholly on it; centred when its display is gone. */
export function fitToDisplays(state: WindowState, areas: readonly WorkArea[]): WindowState {
  const area = areas.find((candidate) => showsTitleBar(state, candidate))
  if (area === undefined) {
    const first = areas[0]
    const room = first === undefined ? state : sizeWithin(state, first)
    return { ...state, ...room, x: null, y: null }
  }
  const { width, height } = sizeWithin(state, area)
  const x = clamp(state.x ?? area.x, area.x, area.x + area.width - width)
  const y = clamp(state.y ?? area.y, area.y, area.y + area.height - height)
  return { ...state, x, y, width, height }
}

/** Whether the middle of the window's upper edge, which it is dragged by, lies on the display. */
function showsTitleBar({ x, y, width }: WindowState, area: WorkArea): boolean {
  if (x === null || y === null) return false
  const middle = x + width / 2
  return middle >= area.x && middle < area.x + area.width && y >= area.y && y < area.y + area.height
}

function sizeWithin({ width, height }: WindowState, area: WorkArea) {
  return { width: Math.min(width, area.width), height: Math.min(height, area.height) }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
