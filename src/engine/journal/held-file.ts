/** What a journal and its pages need of an open file that reads, writes and flushes at once; a sync access handle is one. */
export type HeldFile = Pick<FileSystemSyncAccessHandle, 'getSize' | 'read' | 'write' | 'truncate' | 'flush' | 'close'>
