/** The nth of a sequence of UUIDv7s. */
export function uuidAt(index: number): string {
  return `018c9b5a-4b00-7000-8000-${index.toString(16).padStart(12, '0')}`
}
