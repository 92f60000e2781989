export function which(program: string): string | null
