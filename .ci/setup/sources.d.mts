export function sourcesIn(root: string): string[]
