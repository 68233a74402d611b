// What a member chose last, kept in this browser only, so that the next report starts with it.
import { z } from "zod";

const place = z.object({ place: z.string(), placeKind: z.string().nullable(), placeCode: z.string() });
const habits = z.object({ places: z.array(place), unit: z.string().nullable(), transport: z.string().nullable() });
export type Habits = z.infer<typeof habits>;

const none: Habits = { places: [], unit: null, transport: null };
const most = 8;
const nameFor = (member: string) => `portolan-report-habits ${member}`;

export function readHabits(member: string): Habits {
  try {
    return habits.parse(JSON.parse(localStorage.getItem(nameFor(member)) ?? "null"));
  } catch {
    return none;
  }
}

export function keepHabits(member: string, used: Habits["places"][number] & { unit: string | null; transport: string | null }): void {
  const { unit, transport, ...here } = used;
  const places = [here, ...readHabits(member).places.filter((one) => one.place !== here.place)].slice(0, most);
  try {
    localStorage.setItem(nameFor(member), JSON.stringify({ places, unit, transport }));
  } catch {
    // A browser that keeps nothing starts each report empty.
  }
}
