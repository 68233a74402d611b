const form = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the text has the form of our ids; PostgreSQL raises at any other where it asks for one. */
export const isUuid = (text: string): boolean => form.test(text);
