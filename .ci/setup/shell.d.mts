export function which(program: string): string | null
export const ROOT: string
export const NODE: string
export function packageScript(path: string): string
export function toolEnv(extra?: Record<string, string>): NodeJS.ProcessEnv
export function capture(
  program: string,
  args: string[],
  options?: { env?: NodeJS.ProcessEnv },
): Promise<{ code: number; stdout: string; stderr: string }>
