export function findBrowser(family: 'chromium' | 'firefox'): string | null
export function acceptsUnsigned(firefoxPath: string): boolean
export function hasDisplay(): boolean
