export function filesOfZip(zip: Buffer): { path: string; data: Buffer }[]
export function unpack(zipFile: string, folder: string): void
