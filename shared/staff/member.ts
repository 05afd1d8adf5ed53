import * as z from 'zod';

/** A member of staff as a record names them: by the sign-in service's subject id, with the name that they had then. */
export const StaffMember = z.object({ sub: z.string().min(1), name: z.string().min(1) });
export type StaffMember = z.infer<typeof StaffMember>;
