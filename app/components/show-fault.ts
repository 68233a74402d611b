"use client";
import { notifications } from "@mantine/notifications";

/** Tells the reader that something they asked for did not happen. */
export const showFault = (message: string) => notifications.show({ message, color: "red", role: "alert", autoClose: 8_000 });
