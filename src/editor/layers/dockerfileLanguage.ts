export const dockerfileLanguage = 'dockerfile';
