/** Whether two pieces of plain data, made by the same code, say the same: field by field, in the same order. */
export const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
