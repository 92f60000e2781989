/** The page that opens by itself after each installation. */
export const WELCOME = '/welcome.html'

/** By its title: what it says once it is drawn. Before that it is the product's name alone. */
export const isShown = (title: string): boolean => title.includes(': ')
