type Send = (method: string, params?: object, sessionId?: string) => Promise<unknown>
export function openChromium(options: {
  executable: string
  profile: string
  extension: string
  args?: string[]
  env?: Record<string, string | undefined>
}): Promise<{ send: Send; closed: Promise<unknown>; origin: string }>
export function openPage(
  send: Send,
  url: string,
): Promise<{
  evaluate(expression: string): Promise<unknown>
  detach(): Promise<unknown>
  call(method: string, params?: object): Promise<unknown>
}>
