/** A clinic's own edition of the extension has the text of its plan file built in (`npm run build -- --plan …`). */
export const EDITION_PLAN: string | null = import.meta.env.WXT_EDITION_PLAN || null
