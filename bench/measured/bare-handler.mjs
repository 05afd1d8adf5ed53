/** The floor of a cold start: a function that does nothing. */
export const handler = async () => ({ statusCode: 204 });
