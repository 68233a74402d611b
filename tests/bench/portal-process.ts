// The real server as a process of its own, on the database that is measured.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export async function startPortal(databaseUrl: string, secret: string, folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [".built/server/server.js"], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "0",
      PORTOLAN_DATA: folder,
      PORTOLAN_DEMO: "0",
      PORTOLAN_RATE: "1000000",
      DATABASE_URL: databaseUrl,
      PORTOLAN_SECRET: secret,
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((done, failed) => {
    let output = "";
    child.stdout.on("data", (part) => {
      output += part;
      const found = /^Portolan: (\S+)/m.exec(output)?.[1];
      if (found) done(found);
    });
    child.once("exit", (code) => failed(new Error(`the portal ended with ${code}: ${output}`)));
  });
  const stop = async () => {
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGTERM");
    await ended;
  };
  return { url, stop };
}
