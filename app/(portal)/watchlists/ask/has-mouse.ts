"use client";

/** Not so on touch screens, where a focused box brings up a keyboard that covers half of the page. */
export const hasMouse = () => window.matchMedia("(hover: hover)").matches;
