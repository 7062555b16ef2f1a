const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to',
  EPERM: 'you are not allowed to',
  EROFS: 'that disk can only be read',
  ENOENT: 'it is no longer there',
  ENOTDIR: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where a file is needed',
  ENAMETOOLONG: 'its name is too long for that disk',
  EBUSY: 'another program is using it',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  ENODEV: 'the disk is no longer there',
  ENXIO: 'the disk is no longer there',
  ESTALE: 'the network drive is no longer there',
}

/** The code that Node gives a file error, such as `ENOENT`; empty when it is no such error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Whether the disk, or the analyst's share of it, has no room left. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errorCode(error))
}

/** Why a file could not be read or written, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error)
  if (code !== '') return reasons[code] ?? `the system says ${code}`
  return error instanceof Error ? error.message : String(error)
}
