// Every kind of job there is. The name is what portolan.add_job is called with in prisma/policies.
import type { Tasks } from "./job.ts";

export const tasks = {} satisfies Tasks;
