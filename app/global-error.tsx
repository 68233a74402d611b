"use client";

/** When even the frame of the pages failed: without theme and messages, so in both languages. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const { digest } = (error ?? {}) as { digest?: string };
  return (
    <html lang="en">
      <body style={{ fontFamily: "system-ui, sans-serif", maxWidth: "32rem", margin: "15vh auto", padding: "0 1rem", lineHeight: 1.5 }}>
        <h1 style={{ fontSize: "1.25rem" }}>Portolan</h1>
        <p>Something failed on our side. Nothing was changed.</p>
        <p lang="es">Algo ha fallado de nuestro lado. No se ha modificado nada.</p>
        {digest && (
          <p>
            Reference · <span lang="es">Referencia</span>: <code>{digest}</code>
          </p>
        )}
        <button type="button" onClick={retry} style={{ font: "inherit", padding: "0.4rem 1rem" }}>
          Try again · <span lang="es">Reintentar</span>
        </button>
      </body>
    </html>
  );
}
