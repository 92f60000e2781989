export const LICENCES: string
export const SHIPPED: Record<string, string>
export function licencesText(): string
export function licenceOf(name: string): string
export function versionOf(name: string): string
