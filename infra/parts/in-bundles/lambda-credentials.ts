// Stands in every bundle for the SDK's search for credentials (@aws-sdk/credential-provider-node): Lambda puts those of a
// function's role into its environment, and there is nowhere else to look.

/** The credentials in the environment. Throws under the SDK's own name for their lack, by which it is known that no call was made. */
export const defaultProvider = () => async () => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (AWS_ACCESS_KEY_ID === undefined || AWS_SECRET_ACCESS_KEY === undefined) {
    throw Object.assign(new Error('the environment holds no credentials'), { name: 'CredentialsProviderError' });
  }
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: AWS_SESSION_TOKEN }),
  };
};
