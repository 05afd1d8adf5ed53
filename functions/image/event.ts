import * as z from 'zod';

/** What S3 tells of each file that was put into the bucket; its key is written as in a form. */
export const UploadedEvent = z.object({
  Records: z.array(
    z.object({
      s3: z.object({
        object: z.object({ key: z.string().transform((key) => decodeURIComponent(key.replaceAll('+', ' '))) }),
      }),
    }),
  ),
});
