/** Whether the text is in kebab-case, like Twilio's edge ids: `sao-paulo-ix`. */
export function isKebabCase(text: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
}
