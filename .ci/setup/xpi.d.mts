export function packFolder(folder: string, target: string): void
