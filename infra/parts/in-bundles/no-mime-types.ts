// Stands in every bundle for nodemailer's table of file types: each attachment of ours says what type it is.

export const detectMimeType = (): string => 'application/octet-stream';
export const detectExtension = (): string => 'bin';
