export const languageCookie = "portolan-language";
