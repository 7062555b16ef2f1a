import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { screen } from './screen.ts'

type State = 'normal' | 'maximized' | 'minimized' | 'full-screen'

const defaultSize = { width: 800, height: 600 }

/** Where a window is and how large, as a window manager would keep it. */
export class WindowGeometry {
  state: State
  private normal: Rectangle
  private readonly minimum: { width: number; height: number }

  constructor(options: BrowserWindowConstructorOptions) {
    const { width = defaultSize.width, height = defaultSize.height, minWidth = 0, minHeight = 0 } = options
    const area = screen.getPrimaryDisplay().workArea
    const x = options.x ?? Math.round((area.width - width) / 2)
    const y = options.y ?? Math.round((area.height - height) / 2)
    this.minimum = { width: minWidth, height: minHeight }
    this.normal = this.fit({ x, y, width, height })
    this.state = options.fullscreen ? 'full-screen' : 'normal'
  }

  /** Where the window is now. */
  get bounds(): Rectangle {
    const fills = this.state === 'maximized' || this.state === 'full-screen'
    return fills ? { ...screen.getPrimaryDisplay().workArea } : { ...this.normal }
  }

  /** Where it is, or will be again when it is neither maximized nor full screen. */
  get normalBounds(): Rectangle {
    return { ...this.normal }
  }

  /** Moves and resizes the window; this ends being maximized. */
  place(bounds: Partial<Rectangle>): void {
    this.state = 'normal'
    this.normal = this.fit({ ...this.normal, ...bounds })
  }

  private fit(bounds: Rectangle): Rectangle {
    const width = Math.max(bounds.width, this.minimum.width)
    const height = Math.max(bounds.height, this.minimum.height)
    return { ...bounds, width, height }
  }
}
