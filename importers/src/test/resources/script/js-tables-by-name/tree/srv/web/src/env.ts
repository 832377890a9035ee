export const env = { CLIENT: process.env.CLIENT, FILE: process.env.FILE, URL: process.env.URL };
