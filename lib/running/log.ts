// Structured logs, without personal data: no names, addresses, queries or answers.
import { type Logger, pino } from "pino";
import { provide, provided } from "./once.ts";

export const startLog = (level: string): Logger =>
  provide(
    "log",
    pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, redact: ["authorization", "cookie", "*.authorization", "*.cookie"] }),
  );

export const log = () => provided<Logger>("log");
