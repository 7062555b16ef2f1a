import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fitToDisplays, readWindowState, writeWindowState } from './window-state.ts'

const laptop = { x: 0, y: 24, width: 1440, height: 876 }
const screenToTheLeft = { x: -1920, y: 0, width: 1920, height: 1080 }

describe('fitting a window to the displays', () => {
  it('leaves a window that can be seen where it is', () => {
    const state = { x: -1800, y: 100, width: 1200, height: 800, maximized: true }
    expect(fitToDisplays(state, [laptop, screenToTheLeft])).toEqual(state)
  })

  it('centres a window whose display is gone, no larger than the first display', () => {
    const state = { x: -1800, y: 100, width: 1900, height: 1000, maximized: false }
    expect(fitToDisplays(state, [laptop])).toEqual({ x: null, y: null, width: 1440, height: 876, maximized: false })
  })

  it('puts every window that has a place wholly on one display', () => {
    const states = fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -4000, max: 4000 }),
      width: fc.integer({ min: 1, max: 6000 }),
      height: fc.integer({ min: 1, max: 6000 }),
      maximized: fc.boolean(),
    })
    fc.assert(
      fc.property(states, (state) => {
        const { x, y, width, height } = fitToDisplays(state, [laptop, screenToTheLeft])
        if (x === null || y === null) return
        const on = [laptop, screenToTheLeft].filter(
          (area) =>
            x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height,
        )
        expect(on).toHaveLength(1)
      }),
    )
  })
})

describe('remembering a window', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimbench-window-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('reads what it wrote', () => {
    const state = { x: 10, y: 20, width: 1300, height: 700, maximized: true }
    writeWindowState(join(folder, 'window.json'), state)
    expect(readWindowState(join(folder, 'window.json'))).toEqual(state)
  })

  it('starts anew when there is nothing, or nothing that can be understood', async () => {
    const first = readWindowState(join(folder, 'missing.json'))
    expect(first).toMatchObject({ x: null, y: null, maximized: false })
    for (const text of ['', '{"x":1}', '{"x":"left","y":0,"width":1,"height":1,"maximized":false}']) {
      await writeFile(join(folder, 'window.json'), text)
      expect(readWindowState(join(folder, 'window.json'))).toEqual(first)
    }
  })
})
