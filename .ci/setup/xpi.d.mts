export function filesIn(folder: string): string[]
export function zipOf(folder: string, paths: string[]): Buffer
export function packFolder(folder: string, target: string): void
