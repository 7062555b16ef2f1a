import { ipcMain } from 'electron'
import { fail } from '#core/lib/result.ts'
import { type ChannelName, contract } from '#ipc/contract.ts'
import { answer } from './answer.ts'
import type { Handlers } from './handlers/handlers.ts'
import { allowsSender } from './security.ts'

/** Answers every channel of the contract, and only messages from the workbench's own main frame. */
export function registerChannels(handlers: Handlers, origin: string): void {
  for (const name of Object.keys(contract) as ChannelName[]) {
    ipcMain.handle(name, (event, ...values: readonly unknown[]) =>
      allowsSender(event.senderFrame, origin)
        ? answer(handlers, name, values)
        : fail('sender-refused', 'Only the workbench itself may ask for this.'),
    )
  }
}
